import { expect, it } from 'vitest'
import { readInspection, readPlan } from './read-inspection'

const of = { shopId: 'YX100001', inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA' }
const shown = (state: string, page: object) => ({ value: { state, document: { state: 'none' }, ...page } }) as never

it('puts an inspection together of its pages', async () => {
  const pages = [
    shown('submitted', { items: ['a'], next: 1 }),
    shown('submitted', { items: ['b'], earlier: ['v1'], next: 3 }),
    shown('submitted', { items: [], earlier: ['v2'] }),
  ]
  const asked: unknown[] = []
  const showInspection = async (input: unknown) => pages[asked.push(input) - 1] as never
  expect(await readInspection({ showInspection }, of)).toEqual({
    value: { state: 'submitted', document: { state: 'none' }, items: ['a', 'b'], earlier: ['v1', 'v2'] },
  })
  expect(asked).toEqual([0, 1, 3].map((from) => ({ ...of, from })))
})

it('reads it anew where it was delivered between two pages', async () => {
  const pages = [
    shown('notified', { items: ['old'], next: 1 }),
    shown('submitted', { items: ['b'] }),
    shown('submitted', { items: ['a'], next: 1 }),
    shown('submitted', { items: ['b'] }),
  ]
  const showInspection = async () => pages.shift() as never
  expect(await readInspection({ showInspection }, of)).toMatchObject({ value: { items: ['a', 'b'] } })
})

it('puts what an inspection begins with together of its pages', async () => {
  const pages = [
    { value: { shopName: '面馆', tables: ['t1'], mustCheck: [], extraChecks: [], next: 1 } },
    { value: { shopName: '面馆', tables: ['t2'], mustCheck: ['m'], extraChecks: ['x'] } },
  ]
  const prepareInspection = async () => pages.shift() as never
  expect(await readPlan({ prepareInspection }, { shopId: of.shopId, kind: 'routine' })).toEqual({
    value: { shopName: '面馆', tables: ['t1', 't2'], mustCheck: ['m'], extraChecks: ['x'] },
  })
})
