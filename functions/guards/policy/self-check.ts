import type { PolicyOf } from './row'
import { inspectorsShops, merchantsShops, shops, stationsShops } from './words'

const elsewhere = { otherDistrict: 'shop.unknown' } as const
const checks = ['own', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'] as const
const order60 = '食品生产经营企业落实食品安全主体责任监督管理规定 第十条至第十二条'
const law = '食品安全法 第四十七条'

/** Whoever supervises the shop reads; who runs it and who works there reads the own. */
const seenAtShops = {
  relations: shops,
  may: {
    office: 'always',
    leader: 'always',
    stationHead: stationsShops,
    inspector: inspectorsShops,
    merchant: merchantsShops,
    employee: ['own'],
  },
  refused: elsewhere,
} as const

const seenChecks = {
  relations: checks,
  may: {
    office: 'always',
    leader: 'always',
    stationHead: ['own', 'otherGrid', 'closed'],
    inspector: ['own', 'closed'],
    merchant: ['own', 'closed'],
    employee: ['own'],
  },
  refused: elsewhere,
} as const

/** Done by whoever runs the shop or works there, never by staff for them. */
const doneByShop = {
  relations: checks,
  may: { merchant: ['own', 'closed'], employee: ['own'] },
  refused: elsewhere,
} as const

/** Each for what they supervise: whoever asks for another place is shown nothing of it. */
const supervised = {
  relations: ['here'],
  may: { office: 'always', leader: 'always', stationHead: 'always', inspector: 'always' },
} as const

/** Self-checks: who may. */
export const selfCheckPolicy = {
  'selfCheck.listCompletionPlaces': {
    does: '看自己监管的所、网格自查和日管控、周排查、月调度的完成情况',
    ...supervised,
  },
  'selfCheck.listCompletion': { does: '看一个网格里每家店的完成情况，只看得到自己监管的', ...supervised },
  'selfCheck.listReportedTasks': { does: '看商户上报的问题，只看得到自己监管的', ...supervised },
  'selfCheck.listTasks': { does: '看店内整改：自查、日管控发现的问题，谁来改、改了没有', ...seenAtShops },
  'selfCheck.showTask': { does: '看一项店内整改和改前改后的照片', ...seenChecks },
  'selfCheck.prepareTaskPhoto': { does: '传店内整改的照片', ...doneByShop },
  'selfCheck.finishTask': { does: '完成一项店内整改：店里的人才可以，要有改好以后的照片', ...doneByShop },
  'selfCheck.assignTask': {
    does: '安排店内整改给谁、哪天前完成：经营者，或者本店的负责人、食品安全总监、食品安全员',
    ...{ basis: order60, ...doneByShop },
    may: { merchant: ['own', 'closed'], employee: [] },
  },
  'selfCheck.reportTask': { does: '上报监管：告诉监管本店的网格人员，一项只报一次', ...doneByShop },
  'selfCheck.listSelfChecks': { does: '看一家店的自查：要做哪些、做了没有；从业人员看自己店的', ...seenAtShops },
  'selfCheck.showSelfCheckTable': { does: '看自查表', ...seenAtShops },
  'selfCheck.showSelfCheck': { does: '看一次自查的每一项和照片', ...seenChecks },
  'selfCheck.showHonesty': {
    does: '看自查有没有没看就填的迹象：只作重点核查的线索，店里看不到',
    relations: shops,
    may: { office: 'always', leader: 'always', stationHead: stationsShops, inspector: inspectorsShops },
    refused: elsewhere,
  },
  'selfCheck.prepareSelfCheckPhoto': {
    does: '传自查的照片',
    relations: shops,
    may: { merchant: merchantsShops, employee: ['own'] },
    refused: elsewhere,
  },
  'selfCheck.submitSelfCheck': {
    does: '提交自查：店里的人才可以，执法人员不能代填；停业的店不用做',
    basis: law,
    relations: shops,
    may: { merchant: ['own', 'revoked'], employee: ['own'] },
    refused: { ...elsewhere, closed: { code: 'selfCheck.shopClosed', to: ['merchant'] } },
  },
  'selfCheck.showControls': { does: '看一家店的日管控、周排查、月调度：轮到谁、做了没有', ...seenAtShops },
  'selfCheck.showControlRecord': {
    does: '看一份日管控、周排查、月调度记录',
    relations: checks,
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'closed'],
      merchant: ['own', 'closed'],
      employee: ['own'],
    },
    refused: elsewhere,
  },
  'selfCheck.saveControlList': {
    does: '改风险管控清单：经营者，或者本店的食品安全总监、食品安全员',
    basis: order60,
    relations: shops,
    may: { merchant: merchantsShops, employee: [] },
    refused: { ...elsewhere, own: { code: 'selfCheck.notYourPost', to: ['employee'] } },
  },
  'selfCheck.recordControl': {
    does: '做日管控、周排查、月调度记录：由当天担任职务的人做，经营者可以替没有微信的人提交',
    basis: order60,
    relations: shops,
    may: { merchant: ['own', 'revoked'], employee: [] },
    refused: {
      ...elsewhere,
      closed: { code: 'selfCheck.shopClosed', to: ['merchant'] },
      own: { code: 'selfCheck.notYourPost', to: ['employee'] },
    },
  },
  'selfCheck.setOpenDays': {
    does: '设休息日：经营者才可以，留下每次改动',
    relations: shops,
    may: { merchant: merchantsShops },
    refused: elsewhere,
  },
} as const satisfies PolicyOf<'selfCheck'>
