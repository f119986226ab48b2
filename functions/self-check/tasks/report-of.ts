import type { Write } from '../../platform/ports/records'
import type { SelfCheckDeps } from '../deps'
import type { ShopTask } from './store'

/** The report of a task says whether it is done, for whoever it was reported to. */
export const reportWrites = async (
  { store }: Pick<SelfCheckDeps, 'store'>,
  { district, taskId, reported, done }: ShopTask,
): Promise<Write[]> => {
  if (!reported) return []
  const report = await store.reports.get({ district, reportedAt: reported.at, taskId })
  return report ? [store.reports.replace({ ...report, isDone: done !== undefined })] : []
}
