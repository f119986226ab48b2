import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPage } from '../../test/open-page'
import { deedWords, isOverdue, queueIn } from './publication-words'

const visit = { shopId: 'YX1A0001', inspectionId: '01J00000000000000000000071' }
const path = `/shops/${visit.shopId}/inspections/${visit.inspectionId}`
const line = {
  ...visit,
  shopName: '槐荫汤面馆',
  kind: 'routine' as const,
  verdict: 'basicallyConforming' as const,
  day: '2026-10-20',
  standing: 'waiting' as const,
  dueOn: '2026-11-17',
}
const page = (publications: readonly object[]) => ({
  publications,
  total: publications.length,
  page: 0,
  pages: 1,
  isBehind: false,
})
const shown = {
  ...visit,
  version: 1,
  mode: 'afterReview',
  standing: 'waiting',
  publicSees: 'nothing',
  isCorrected: false,
  dueOn: '2026-11-17',
  isDueUnsure: false,
  repliesLeft: 4,
  objectUntil: '2026-11-03',
  history: [],
  inspectorIds: ['01J00000000000000000000081'],
}
const inspection = {
  ...visit,
  shopName: '槐荫汤面馆',
  kind: 'routine',
  state: 'submitted',
  inspectors: [],
  place: '青石路 18 号',
  startedAt: '2026-10-20T01:00:00.000Z',
  recusalRequested: false,
  checklist: { id: 'T', version: 1, title: '要点表' },
  verdict: 'basicallyConforming',
  items: [],
  dispositions: [],
  accidentRisk: false,
  signed: [],
  document: { state: 'none' },
}
const answers = (one: object = {}) => ({
  'GET /lists/publications': ({ search }: { search: Readonly<Record<string, string>> }) =>
    page(search['queue'] === 'waiting' ? [line] : []),
  [`GET ${path}/publication`]: { ...shown, ...one },
  [`GET ${path}`]: inspection,
  [`POST ${path}/publish`]: { inspectionId: visit.inspectionId, standing: 'published' },
  [`POST ${path}/hold`]: { inspectionId: visit.inspectionId, standing: 'held' },
})

describe('the queue', () => {
  it('marks what is past its day, and says how many wait', async () => {
    openPage('/publication', answers())
    expect(await screen.findByText(/11月17日，已逾期/)).toBeTruthy()
    expect(await screen.findByRole('link', { name: '待公示 1' })).toBeTruthy()
  })
  it('says when nothing waits', async () => {
    openPage('/publication?queue=replies', answers())
    expect(await screen.findByText('没有要审的回复')).toBeTruthy()
  })
  it.each([
    ['2026-11-17', false],
    ['2026-11-18', true],
  ])('of 17 November is overdue on %s: %s', (today, overdue) => {
    expect(isOverdue('waiting', line, today)).toBe(overdue)
  })
  it('opens where the address says, else at what waits', () => {
    expect(['queue=held', 'queue=nonsense', ''].map((words) => queueIn(new URLSearchParams(words)))).toEqual([
      'held',
      'waiting',
      'waiting',
    ])
  })
})

describe('the drawer', () => {
  const open = async (one: object = {}) => {
    const page = openPage('/publication', answers(one))
    fireEvent.click(await screen.findByRole('button', { name: '槐荫汤面馆' }))
    return { ...page, drawer: await screen.findByRole('dialog') }
  }
  it('publishes what waits at one click', async () => {
    const { heard, drawer } = await open()
    fireEvent.click(await within(drawer).findByRole('button', { name: '公示' }))
    await screen.findByText('公众现在看不到这个结果。')
    await expect.poll(() => heard.find(({ method }) => method === 'POST')?.body).toEqual({ version: 1 })
  })
  it('is read anew when it is opened again: the merchant may have written meanwhile', async () => {
    const { heard, drawer } = await open()
    const reads = () => heard.filter(({ path: read }) => read === `${path}/publication`).length
    await within(drawer).findByRole('button', { name: '扣住' })
    fireEvent.click(within(drawer).getByRole('button', { name: '关闭' }))
    await expect.poll(() => screen.queryByRole('button', { name: '扣住' })).toBeNull()
    expect(reads()).toBe(1)
    fireEvent.click(screen.getByRole('button', { name: '槐荫汤面馆' }))
    await expect.poll(reads).toBe(2)
  })
  it('wants a reason to hold, and says what follows', async () => {
    const { drawer } = await open()
    fireEvent.click(await within(drawer).findByRole('button', { name: '扣住' }))
    expect(await screen.findByText(deedWords.hold.follows)).toBeTruthy()
  })
  it('points out what a machine noticed in a reply', async () => {
    const reply = { text: '请打 13800000136', state: 'waiting', writtenAt: '2026-11-20T01:00:00.000Z' }
    await open({ reply: { ...reply, hints: ['mobileNumber'] } })
    expect(await screen.findByText('好像有手机号，请看清再公开。')).toBeTruthy()
  })
})
