import type { AuditEvent } from '@app/types/audit/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const clerk = '01J00000000000000000000002'
const event = (n: number, more: Partial<AuditEvent>): AuditEvent => ({
  eventId: `01J0000000000000000000010${n}`,
  at: '2026-11-24T00:12:00Z',
  operation: 'shop.changeShop',
  outcome: 'done',
  ...more,
})
const events = [
  event(1, { personId: clerk, personName: '沈知远', subject: 'shop:YX1A0001', reason: '店主更正' }),
  event(2, { personId: clerk, personName: '沈知远', operation: 'identity.endAccount', outcome: 'denied' }),
  event(3, { operation: 'identity.redeemSignIn', subject: `person:${clerk}` }),
]
const answers = { 'GET /me': me({ role: 'audit' }), 'GET /audit': { events } }

const rows = async () => {
  await screen.findByText('改商户登记')
  const found = await screen.findAllByRole('row')
  return found.map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map((cell) => cell.textContent),
  )
}

it('reads as an auditor would say it: when, who, what, to what, how it ended, why', async () => {
  openPage('/audit', answers)
  expect((await rows()).slice(1)).toEqual([
    ['11月24日 08:12', '沈知远', '改商户登记', '商户 YX1A0001', '办成了', '店主更正'],
    ['11月24日 08:12', '沈知远', '停用账号', '—', '被拒绝', '没有办理这件事的权限'],
    ['11月24日 08:12', '还没登录的电脑', '登录后台', '沈知远', '办成了', '—'],
  ])
})

it('asks for the day that is chosen and keeps it in the address', async () => {
  const { router } = openPage('/audit', answers)
  const field = await screen.findByLabelText<HTMLInputElement>('哪一天')
  expect(field.value).toBe('2026年11月24日')
  fireEvent.mouseDown(field)
  fireEvent.click(field)
  fireEvent.click(await screen.findByTitle('2026年11月20日'))
  await waitFor(() => expect(router.state.location.search).toBe('?day=2026-11-20'))
})

it('says of a quiet day that nothing was done', async () => {
  openPage('/audit?day=2026-11-22', { ...answers, 'GET /audit': { events: [] } })
  expect(await screen.findByText('11月22日没有操作')).toBeTruthy()
})

it('asks for what is chosen: who, what, how it ended, and a shop by its number', async () => {
  const { heard: asked } = openPage(`/audit?day=2026-11-24&who=${clerk}&what=shop.changeShop&outcome=done`, answers)
  const box = await screen.findByLabelText('对象编号')
  fireEvent.change(box, { target: { value: 'yx1a0001' } })
  const narrowed = { day: '2026-11-24', personId: clerk, operation: 'shop.changeShop', outcome: 'done' }
  await waitFor(() => expect(asked.at(-1)?.search).toEqual({ ...narrowed, subject: 'YX1A0001' }))
})

it('says when nothing fits, and goes on looking further back when there is more', async () => {
  const { heard: asked } = openPage('/audit?day=2026-11-22&outcome=denied', {
    ...answers,
    'GET /audit': { events: [], cursor: 'further' },
  })
  expect(await screen.findByText('11月22日没有这样的操作')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '接着往前找' }))
  await waitFor(() => expect(asked.at(-1)?.search).toMatchObject({ cursor: 'further', outcome: 'denied' }))
})

const verification = {
  day: '2026-11-24',
  state: 'closed',
  events: 12,
  sealed: 12,
  waiting: 0,
  faultCount: 0,
  faults: [],
}

it('has the seals of the day compared when asked to, and says that all is well', async () => {
  const { heard: asked } = openPage('/audit?day=2026-11-24', { ...answers, 'GET /audit/verification': verification })
  fireEvent.click(await screen.findByRole('button', { name: '核对封条' }))
  expect(await screen.findByText('已封存，没有发现改动。')).toBeTruthy()
  expect(asked.filter(({ path }) => path === '/audit/verification')).toHaveLength(1)
})

it('names everything that is wrong with a day', async () => {
  const faults = [
    { kind: 'eventAltered', eventId: 'E1' },
    { kind: 'sealMissing', sequence: '7' },
    { kind: 'dayUnlinked' },
  ]
  openPage('/audit?day=2026-11-24', {
    ...answers,
    'GET /audit/verification': { ...verification, faultCount: 120, faults },
  })
  fireEvent.click(await screen.findByRole('button', { name: '核对封条' }))
  expect(await screen.findByText('已封存，发现 120 处不对。')).toBeTruthy()
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(
    expect.arrayContaining([
      '有一条操作记录被改过（E1）',
      '少了一道封条（第 7 道）',
      '这一天的总封条和前后的日子接不上',
    ]),
  )
  expect(screen.getByText('只列出前 3 处。')).toBeTruthy()
})
