import { press } from '../../phone-app'
import { behindCode, local, type MiniRow, none, reading } from '../mini-row'

/** Pages of the main package; the home page has a row for each door, a code's page for each code. */
export const everyoneRows: Readonly<Record<string, MiniRow>> = {
  'pages/home/index': local({ who: 'consumer', says: '扫店里墙上的码，看四样' }, none('nothing looked at: normal')),
  'pages/home/index#merchant': reading({
    who: 'merchant',
    shows: '看这家店',
    what: '您的店',
    empty: '名下还没有店',
  }),
  'pages/home/index#inspector': reading({
    who: 'inspector',
    shows: /青石01网格/,
    what: '网格里的商户',
    empty: '网格里还没有店',
  }),
  'pages/home/index#stationHead': reading({
    who: 'stationHead',
    shows: /管理所商户$/,
    what: '本所的商户',
    empty: '本所还没有店',
  }),
  'pages/shop/index': reading({
    who: 'consumer',
    query: ({ code }) => `code=${code}`,
    shows: '本局签发的码，已核验',
    what: '这家店',
    empty: '还没有检查过',
  }),
  'pages/shop/index#closed': behindCode('closed', /这家店.*已注销。下面是注销前的记录。/),
  'pages/shop/index#suspended': behindCode('suspended', /起登记为停业。/),
  'pages/shop/index#superseded': behindCode('superseded', '这张码已换新'),
  'pages/shop/index#revoked': behindCode('revoked', '这张码已停用'),
  'pages/shop/index#forged': behindCode('forged', '这张码不是本局签发的'),
  'pages/scan/index': local(
    { who: 'consumer', says: '扫店里墙上的码' },
    { who: 'consumer', says: '这里还没有码。请扫一扫，或把码下面的字输进来。', act: (app) => press(app, '打开') },
  ),
  'pages/mine/index': local({ who: 'inspector', says: '现在用哪个身份' }, none('a visitor: offline row of home')),
  'pages/sign-in/index': {
    ...reading({
      who: 'office',
      query: ({ signInId }) => `signInId=${signInId}`,
      shows: '电脑上应该显示这四个字，一个不差',
      what: '这次登录',
      empty: { who: 'office', says: '没有登录码' },
    }),
    // What the phone kept of a sign-in is of no use: it must be confirmed now.
    offline: { who: 'office', query: ({ signInId }) => `signInId=${signInId}`, says: '没有网络' },
  },
  'pages/invitation/index': reading({
    who: 'consumer',
    query: ({ token }) => `token=${token}`,
    shows: '请您担任商户',
    what: '这份邀请',
    empty: { who: 'consumer', says: '邀请里的字或链接' },
  }),
}
