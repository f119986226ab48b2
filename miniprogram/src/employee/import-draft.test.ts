import type { NewEmployee, SheetRow } from '@app/types/employee/contract'
import { expect, it } from 'vitest'
import type { Outcome } from '../data/outcome'
import {
  draftFrom,
  type ImportDraft,
  mended,
  readyIn,
  recordedIn,
  sendImport,
  uncertifiedIn,
  wrongIn,
} from './import-draft'

const employee = (n: number) => ({
  ...{ name: `厨工${n}`, handlesReadyToEat: true, since: '2026-02-01', posts: ['worker' as const] },
})
const certificate = { fit: true as const, issuedOn: '2026-01-10', validUntil: '2027-01-09' }
const sheet: readonly SheetRow[] = Array.from({ length: 300 }, (_, n) =>
  n % 30 === 7
    ? { row: n + 2, name: `厨工${n}`, problems: ['手机号不是 11 位的手机号'] }
    : { row: n + 2, name: `厨工${n}`, problems: [], employee: employee(n), ...(n === 0 && { certificate }) },
)
const draft = () => {
  let made = 0
  return draftFrom('人员.xlsx', sheet, () => `E${made++}`)
}
type Answer = Outcome<{ recorded: number }>
/** A server that answers each call so, and the calls. */
const server = (answers: readonly Answer[] = []) => {
  const calls: NewEmployee[][] = []
  const kept: ImportDraft[] = []
  return {
    calls,
    kept,
    record: async (employees: NewEmployee[]): Promise<Answer> => {
      calls.push(employees)
      return answers[calls.length - 1] ?? { value: { recorded: employees.length } }
    },
    certify: async () => ({ value: {} }),
    onStep: (next: ImportDraft) => void kept.push(next),
  }
}

it('takes the good rows of a sheet of 300 with ten bad ones, forty at a time, and keeps the bad ones', async () => {
  const to = server()
  const { draft: after, outcome } = await sendImport(to, draft())
  expect(outcome).toBeUndefined()
  expect(to.calls.map(({ length }) => length)).toEqual([40, 40, 40, 40, 40, 40, 40, 10])
  expect([recordedIn(after), readyIn(after).length, uncertifiedIn(after).length]).toEqual([290, 0, 0])
  expect(wrongIn(after).map(({ row }) => row)).toEqual([9, 39, 69, 99, 129, 159, 189, 219, 249, 279])
})

it('goes on where the network went away, with the same people', async () => {
  const cut = server([{ value: { recorded: 40 } }, { offline: true }])
  const { draft: half, outcome } = await sendImport(cut, draft())
  expect(outcome).toEqual({ offline: true })
  expect([recordedIn(half), cut.kept.length]).toEqual([40, 1])
  const to = server()
  await sendImport(to, half)
  expect(to.calls[0]).toEqual(cut.calls[1])
})

it('leaves out who is there already, and says so in the row', async () => {
  const refused = { code: 'employee.exists', message: '', detail: ['厨工3'] }
  const { draft: after } = await sendImport(server([{ refused }]), draft())
  expect(recordedIn(after)).toBe(289)
  expect(wrongIn(after)[0]).toMatchObject({ name: '厨工3', problems: [expect.stringContaining('已有这个人')] })
})

it('takes a row that was mended by hand', async () => {
  const bad = wrongIn(draft())[0] ?? expect.fail('no bad row')
  const next = mended(draft(), bad.employeeId, { employeeId: bad.employeeId, ...employee(7), phone: '13800000007' })
  expect(readyIn(next)).toHaveLength(291)
  expect(wrongIn(next)).toHaveLength(9)
})
