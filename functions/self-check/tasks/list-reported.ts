import type { ReportedTask } from '@app/types/self-check/tasks'
import { seesAt } from '../../platform/reach'
import { type Asked, given } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import type { StoredReport } from './store'

type Input = { readonly from?: number | undefined }

/** Lines of one answer. */
const page = 40

const lineOf = (report: StoredReport): ReportedTask => {
  const { shopId, shopName, taskId, text, words, reportedAt, foundOn, isDone } = report
  return { shopId, shopName, taskId, text, reportedAt, foundOn, isDone, ...(words && { words }) }
}

/** What shops reported to whoever supervises them: what is open first, the newest before the older, then the last that are done. */
export const listReportedTasks = given(
  async ({ store }: Pick<SelfCheckDeps, 'store'>, { actor, input }: Asked<Input>) => {
    const [open, last] = await Promise.all([store.openReports(actor.district), store.latestReports(actor.district)])
    const all = [...open, ...last.filter(({ isDone }) => isDone)]
    const lines = all.filter((one) => seesAt(actor, one)).map(lineOf)
    const first = input.from ?? 0
    const next = first + page
    return { tasks: lines.slice(first, next), ...(next < lines.length && { next }) }
  },
)
