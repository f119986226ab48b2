import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage, refusal } from '../test/open-page'

const shops = { shops: [], total: 0, page: 0, pages: 0, isBehind: false }
const nobody = () => refusal(401, 'access.signInNeeded', '还没有登录', '请用微信扫码登录。')

it('leads a visitor to the sign-in and remembers where she wanted to go', async () => {
  const { router } = openPage('/shops?q=面', { 'GET /me': nobody, 'POST /sign-ins': nobody })
  await screen.findByText('用手机扫码登录')
  expect(new URLSearchParams(router.state.location.search).get('to')).toBe('/shops?q=面')
})

it('tells a merchant that this is not the place, and lets him out', async () => {
  openPage('/shops', { 'GET /me': me({ role: 'merchant', shopIds: [] }) })
  expect(await screen.findByText('这里是工作人员的后台')).toBeTruthy()
  expect(screen.queryByRole('navigation', { name: '主导航' })).toBeNull()
})

it('shows the office its name, its bureau and its pages', async () => {
  openPage('/shops', { 'GET /lists/shops': shops })
  expect(await screen.findByText('云溪区市场监督管理局')).toBeTruthy()
  expect((await screen.findByRole('link', { name: '导入' })).getAttribute('href')).toBe('/imports')
  expect(screen.queryByRole('link', { name: '操作记录' })).toBeNull()
})

it('starts an audit administrator on the audit log', async () => {
  const { router } = openPage('/', { 'GET /me': me({ role: 'audit' }), 'GET /audit': { events: [] } })
  await screen.findByRole('heading', { name: '操作记录' })
  expect(router.state.location.pathname).toBe('/audit')
})

it('shows the sign-in as soon as the session has ended', async () => {
  openPage('/shops', { 'GET /lists/shops': nobody, 'POST /sign-ins': nobody })
  expect(await screen.findByText('用手机扫码登录')).toBeTruthy()
})

it('signs out on every computer with one key for the deed', async () => {
  const { changes } = openPage('/shops', {
    'GET /lists/shops': shops,
    'POST /sessions/end': { ended: 3 },
    'POST /sign-ins': nobody,
  })
  fireEvent.click(await screen.findByRole('button', { name: /温知秋/ }))
  fireEvent.click(await screen.findByText('在所有电脑上退出'))
  await screen.findByText('用手机扫码登录')
  await waitFor(() => expect(changes()[0]).toMatchObject({ path: '/sessions/end', key: 'key-1' }))
})
