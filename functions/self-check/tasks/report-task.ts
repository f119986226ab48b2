import { dayOf } from '@app/rules/time/day'
import { type Asked, given, isRefused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { SelfCheckDeps } from '../deps'
import { shopToAct } from '../load-shop'
import { reportedMessage, reportedTemplate } from '../message-words'
import { movedOf, subjectOf, taskIn } from './load-task'
import type { ShopTask } from './store'

type Input = { readonly shopId: string; readonly taskId: string; readonly words?: string | undefined }
type Deps = Pick<SelfCheckDeps, 'store' | 'shops' | 'people' | 'enqueueMessage'>

/** Whoever answers for the grid and stands in there; the station's head, or the office, where nobody does. */
const officersOf = async ({ shops, people }: Deps, { district, stationId, gridId }: StoredShop) => {
  const station = await shops.station(district, stationId)
  const grid = station?.grids.find((one) => one.gridId === gridId)
  const holders = grid ? [...(grid.responsible ? [grid.responsible] : []), ...(grid.deputies ?? [])] : []
  const found = await Promise.all(holders.map(async ({ personId }) => await people.person(district, personId)))
  const openids = found.flatMap((person) => (person?.state === 'active' ? [person.openid] : []))
  const heads = openids.length > 0 ? [] : await people.headsOf(district, stationId)
  return [...new Set([...openids, ...heads.map(({ openid }) => openid)])]
}

const messagesOf = (deps: Deps, shop: StoredShop, task: ShopTask, { openids, at }: Told) =>
  openids.flatMap((recipientOpenid) =>
    deps.enqueueMessage({
      ...{ district: shop.district, recipientOpenid, templateId: reportedTemplate, at },
      page: `inspector/self-checks/index?shopId=${shop.shopId}`,
      data: reportedMessage(shop.name, task),
      key: `${recipientOpenid}#task-reported#${task.shopId}#${task.taskId}`,
    }),
  )
type Told = { readonly openids: readonly string[]; readonly at: Date }

const reportOf = (
  shop: StoredShop,
  task: ShopTask,
  { at, words }: { readonly at: string; readonly words?: string },
) => ({
  ...{ revision: 1, district: shop.district, shopId: shop.shopId, shopName: shop.name, reportedAt: at, isDone: false },
  ...(shop.stationId && { stationId: shop.stationId }),
  ...(shop.gridId && { gridId: shop.gridId }),
  ...{ taskId: task.taskId, text: task.text, foundOn: task.taskId.slice(0, 10) },
  ...(words && { words }),
})

/** 上报监管: whoever supervises the shop sees it and is told, once. */
export const reportTask = given(async (deps: Deps, asked: Asked<Input>) => {
  const loaded = await shopToAct(deps, asked)
  if (isRefused(loaded)) return loaded
  const { shop, actor } = loaded
  const { taskId, words } = asked.input
  const task = await taskIn(deps, shop, taskId)
  if (isRefused(task)) return task
  if (task.done) return refuse('selfCheck.taskDone')
  if (task.reported) return refuse('selfCheck.taskReported')
  const at = asked.at.toISOString()
  const openids = await officersOf(deps, shop)
  const report = reportOf(shop, task, { at, ...(words && { words }) })
  const next = { ...task, reported: { at, by: actor.name, told: openids.length, ...(words && { words }) } }
  return {
    answer: movedOf(next, dayOf(at)),
    writes: [
      deps.store.tasks.replace(next),
      deps.store.reports.insert(report),
      ...messagesOf(deps, shop, task, { openids, at: asked.at }),
    ],
    subject: subjectOf(task),
  }
})
