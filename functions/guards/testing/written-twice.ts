import { ulid } from 'ulid'
import { type ChangeName, isChange, operationNamed, operations } from '../operations'
import { type PolicyRow, policy } from '../policy'
import type { Answer } from './ask'
import { freshChange } from './changes'
import type { TestWorld } from './open-test-world'
import { type Difference, differences } from './scan-records'
import { writeCall } from './write-call'

/** Every change of the contract. */
export const changeNames = operations.filter(isChange).map(({ name }) => name as ChangeName)

/** A change as it is written twice: once as it is meant, once with something else under the same key. */
export const writtenTwice = async (name: ChangeName, world: TestWorld) => {
  const { voice, input, other } = await freshChange(name, world)
  const operation = operationNamed(name)
  const call = writeCall(operation, input as object)
  const next = writeCall(operation, other as object)
  const same = next.path === call.path && next.body === call.body
  return { voice, call, other: same ? { ...call, body: `${call.body} ` } : next }
}

export const newKey = () => `key-${ulid()}`
export const shown = ({ status, text, cookie }: Answer) => ({ status, text, cookie })

/**
 * What happened in `records` while the workers were given time to finish what it caused. Reads all of it twice, and
 * every test adds to it: a file of its own for each hundred of them.
 */
export const during = async (world: TestWorld, run: () => Promise<void>): Promise<readonly Difference[]> => {
  await world.idle()
  const before = await world.scan()
  await run()
  return differences(before, await world.scan())
}

/** Audit events of the operation itself; what workers do about it has events of its own. */
export const eventsOf = (found: readonly Difference[], name: ChangeName) =>
  found.filter(({ after }) => after?._et === 'AuditEvent' && after['operation'] === name)

/** Whether the auditor hears of it at all. */
export const isHeard = (name: ChangeName): boolean => (policy[name] as PolicyRow).event !== 'none'
