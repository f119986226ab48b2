import { allItems } from '@app/rules/inspection/table'
import { firstDueDay } from '@app/rules/self-check/tasks'
import { type Day, dayOf } from '@app/rules/time/day'
import { controlNames, controls } from '@app/types/self-check/values'
import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import type { Worker } from '../../platform/reaction'
import type { Changed } from '../../platform/verb'
import type { SelfCheckWorkDeps } from '../deps'
import type { ControlRecord, StoredSelfCheck } from '../store'
import { keepInStep } from './keep-in-step'
import type { ShopTask } from './store'

const Of = z.object({ district: z.string(), shopId: z.string() })
const TaskMessage = z.union([
  Of.extend({ selfCheckId: z.string() }),
  Of.extend({ control: z.enum(controls), period: z.string(), to: z.string() }),
])

/** Tasks that one transaction makes. */
const mostAtOnce = 20

type Found = Omit<ShopTask, 'revision' | 'history'>

const idOf = (day: Day, recordId: string, itemKey: string) => `${day}_${recordId}_${itemKey}`

/** What a self-check found, item by item, with its photos. */
const foundBy = async ({ tables }: SelfCheckWorkDeps, check: StoredSelfCheck): Promise<readonly Found[]> => {
  const { district, shopId, selfCheckId, table: of, title, summary, answers } = check
  const table = await tables.madeWith(district, { id: of.id, version: summary.version })
  if (!table) throw new Error(`no checklist ${of.id} version ${summary.version}`)
  const day = dayOf(summary.receivedAt)
  return allItems(table).flatMap(({ key, text, keyItem }) => {
    const answer = answers[key]
    if (!answer?.isFinding) return []
    return [
      {
        ...{ district, shopId, taskId: idOf(day, selfCheckId, key), text, foundDays: [day] },
        source: { kind: 'selfCheck' as const, sourceId: of.id, itemKey: key, title, selfCheckId },
        ...(answer.remark && { remark: answer.remark }),
        ...{ foundAt: summary.finishedAt, foundBy: summary.by, dueDay: firstDueDay(day, keyItem) },
        ...(summary.employeeId && { ownerId: summary.employeeId }),
        before: check.photos.flatMap(({ itemKey, ...photo }) => (itemKey === key ? [photo] : [])),
      },
    ]
  })
}

/** What a daily record found, risk by risk. */
const foundDaily = (record: ControlRecord): readonly Found[] => {
  const { district, shopId, recordId, day, content, list = [], by, employeeId, signedAt, receivedAt } = record
  if (content.control !== 'dailyControl') return []
  return list.flatMap(({ key, text }) => {
    const answer = content.answers[key]
    if (answer?.result !== 'problem') return []
    return [
      {
        ...{ district, shopId, taskId: idOf(day, recordId, key), text, foundDays: [day], before: [] },
        source: {
          kind: 'dailyControl' as const,
          sourceId: 'dailyControl',
          itemKey: key,
          title: controlNames.dailyControl,
        },
        ...(answer.remark && { remark: answer.remark }),
        ...{ foundAt: signedAt, foundBy: by, ownerId: employeeId },
        dueDay: firstDueDay(dayOf(receivedAt), false),
      },
    ]
  })
}

const isSame = ({ source: a }: Pick<ShopTask, 'source'>, { source: b }: Pick<ShopTask, 'source'>) =>
  a.kind === b.kind && a.sourceId === b.sourceId && a.itemKey === b.itemKey

/** What is open already is found once more; anything else is a task of its own, once. */
const writeOf = ({ store }: SelfCheckWorkDeps, open: readonly ShopTask[], found: Found): readonly Write[] => {
  const known = open.find((one) => isSame(one, found))
  if (!known) return [store.tasks.insert({ revision: 1, ...found, history: [] })]
  const [day = ''] = found.foundDays
  return known.foundDays.includes(day) ? [] : [store.tasks.replace({ ...known, foundDays: [...known.foundDays, day] })]
}

const make = async (deps: SelfCheckWorkDeps, found: readonly Found[], recordId: string): Promise<void> => {
  for (let from = 0; from < found.length; from += mostAtOnce) {
    const some = found.slice(from, from + mostAtOnce)
    const [first] = some
    if (!first) return
    const { district, shopId } = first
    const step = {
      district,
      operation: 'selfCheck.makeTasks',
      key: `tasks-${shopId}-${recordId}-${from}`,
      at: deps.clock(),
    }
    await runJobStep(deps.kernel)(step, async (): Promise<Changed<object>> => {
      const open = await deps.store.openTasks({ district, shopId })
      const writes = some.flatMap((one) => writeOf(deps, open, one))
      return { answer: {}, writes, subject: `shop:${shopId}`, ...(writes.length === 0 && { idle: true as const }) }
    })
  }
}

type Asked = z.infer<typeof TaskMessage>

const fromCheck = async (deps: SelfCheckWorkDeps, asked: Extract<Asked, { selfCheckId: string }>): Promise<void> => {
  const check = await deps.store.checks.get(asked)
  if (check) await make(deps, await foundBy(deps, check), check.selfCheckId)
}

const fromRecord = async (
  deps: SelfCheckWorkDeps,
  { control, ...of }: Extract<Asked, { period: string }>,
): Promise<void> => {
  const record = await deps.store.controls.get({ ...of, content: { control } })
  if (record?.content.control === 'weeklyReview') await keepInStep(deps, record)
  else if (record) await make(deps, foundDaily(record), record.recordId)
}

/** What a self-check or a daily record found becomes tasks; what a weekly review says of them is done to them. */
export const makeTasks =
  (deps: SelfCheckWorkDeps): Worker =>
  async (message) => {
    const asked = TaskMessage.parse(message)
    await ('selfCheckId' in asked ? fromCheck(deps, asked) : fromRecord(deps, asked))
  }
