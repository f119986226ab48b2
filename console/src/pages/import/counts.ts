import type { Import } from '@app/types/shop/imports'
import { figure } from '../../words/figures'

type Counts = Import['counts']

/** Rows with an outcome; the rest is still to be read. */
const settled = ({ accepted, flagged, refused, blank }: Counts): number => accepted + flagged + refused + blank

/** Every row has exactly one outcome; said as a sum, and said too when it does not come out. */
export const sumInWords = (counts: Counts): { readonly words: string; readonly adds: boolean } => {
  const { rows, accepted, flagged, refused, blank } = counts
  const sum = `${figure(accepted)} + ${figure(flagged)} + ${figure(refused)} + ${figure(blank)}`
  const open = rows - settled(counts)
  if (open === 0) return { words: `${figure(rows)} 行 = ${sum}，一行不少`, adds: true }
  if (open > 0) return { words: `${figure(rows)} 行，已看 ${sum}，还有 ${figure(open)} 行`, adds: true }
  return { words: `${sum} 比 ${figure(rows)} 行多 ${figure(-open)} 行，请告诉技术人员`, adds: false }
}

/** What is going on, as the heading of an import. */
export const stateInWords = ({ state, counts, progress }: Import): string => {
  if (state === 'reading')
    return counts.rows === 0 ? '正在读表' : `正在看表，第 ${figure(settled(counts))} 行，共 ${figure(counts.rows)} 行`
  if (state === 'waiting') return '表看完了，等您定'
  if (state === 'storing') return `正在写入，第 ${figure(progress.done)} 行，共 ${figure(progress.total)} 行`
  return state === 'done' ? `写完了，共 ${figure(progress.total)} 行` : '这次导入没有做成'
}

/** How far: reading counts rows that were looked at, storing counts rows that were stored. */
export const howFar = ({ state, counts, progress }: Import): { readonly done: number; readonly total: number } => {
  if (state === 'reading') return { done: settled(counts), total: counts.rows }
  return state === 'waiting' ? { done: 0, total: progress.total } : progress
}

export const isRunning = (state: Import['state'] | undefined): boolean => state === 'reading' || state === 'storing'

/** Whether there is anything to list yet: a sheet that is being opened, or could not be read, has no rows. */
export const hasRows = ({ counts }: Pick<Import, 'counts'>): boolean => settled(counts) > 0
