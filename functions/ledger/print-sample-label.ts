import { entryLines, type Line } from '@app/rules/ledger/entry-words'
import { retention } from '@app/rules/ledger/limits'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { type Asked, given, isRefused, refuse } from '../platform/verb'
import { keepsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { type EntryAsked, loadEntry } from './load'
import type { StoredVersion } from './store'

const moment = (instant: string): string => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

/** Name, time, person (餐饮服务食品安全操作规范, 留样标签), and until when it has to be kept. */
const labelLines = ({ content, by }: StoredVersion): readonly Line[] => {
  if (content.kind !== 'sampleRetention') return []
  const until = new Date(Date.parse(content.takenAt) + Number(retention.hours) * 3_600_000).toISOString()
  return [
    ...entryLines(content).filter(({ name }) => name !== '销毁时间'),
    { name: '保存到', value: `${moment(until)} 以后` },
    { name: '留样人', value: by },
  ]
}

/** The label of a kept sample for a 58 mm printer. */
export const printSampleLabel = given(async (deps: LedgerDeps, { actor, input }: Asked<Omit<EntryAsked, 'kind'>>) => {
  const asked = { ...input, kind: 'sampleRetention' as const }
  const loaded = await loadEntry(deps, actor, { asked, mayAt: keepsLedgers })
  if (isRefused(loaded)) return loaded
  const newest = loaded.entry.versions.at(-1)
  if (!newest) return refuse('ledger.entryUnknown')
  const lines = labelLines(newest)
  const { bytes, missing } = deps.drawTicket([
    { kind: 'title', text: '食品留样' },
    { kind: 'rule' },
    ...lines.map(({ name, value }) => ({ kind: 'pair', name, value }) as const),
    { kind: 'rule' },
    { kind: 'text', text: loaded.shop.name },
  ])
  return { bytes: Buffer.from(bytes).toString('base64'), missing: [...missing], lines: [...lines] }
})
