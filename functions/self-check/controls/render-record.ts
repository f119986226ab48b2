import { createHash } from 'node:crypto'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { postNames } from '@app/types/employee/values'
import { type Control, controlRecordNames, controls, selfCheckResultNames } from '@app/types/self-check/values'
import * as z from 'zod'
import type { ControlPaper } from '../../paper/control-record'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { type Changed, type Refused, refuse } from '../../platform/verb'
import type { SelfCheckWorkDeps } from '../deps'
import type { ControlRecord } from '../store'

const PaperMessage = z.object({
  district: z.string(),
  shopId: z.string(),
  control: z.enum(controls),
  period: z.string(),
  to: z.string(),
})
type PaperMessage = z.infer<typeof PaperMessage>

const moment = (at: string): string => `${fullDate(dayOf(at))} ${timeOf(at)}`

const rowsOf = ({ content, list = [] }: ControlRecord): ControlPaper['rows'] => {
  if (content.control === 'dailyControl')
    return list.map(({ key, text, measure }) => {
      const { result = 'ok', remark } = content.answers[key] ?? {}
      return { name: text, said: selfCheckResultNames[result], words: remark ?? measure ?? '' }
    })
  if (content.control === 'weeklyReview')
    return content.settled.map(({ day, key, done, words, until }) => ({
      name: `${fullDate(day)} ${list.find((risk) => risk.key === key)?.text ?? key}`,
      said: done ? '已解决' : `继续处理${until ? `，${fullDate(until)}前` : ''}`,
      words,
    }))
  return []
}

const partsOf = ({ content }: ControlRecord): ControlPaper['parts'] => {
  if (content.control === 'weeklyReview') return [{ title: '本周分析和安排', words: content.analysis }]
  if (content.control !== 'monthlyMeeting') return []
  const { attended, heard, decided } = content
  return [
    { title: '参加人员', words: attended.join('、') },
    { title: '听取汇报', words: heard },
    { title: '会议决定和下月安排', words: decided },
  ]
}

/** Said of a daily record in which nothing was found (零风险报告). */
const zeroRisk = ({ content }: ControlRecord): boolean =>
  content.control === 'dailyControl' && Object.values(content.answers).every(({ result }) => result !== 'problem')

/** What is printed of a record. */
export const paperOf = (record: ControlRecord): ControlPaper => ({
  title: controlRecordNames[record.content.control],
  ...{ shopName: record.shopName, address: record.address, period: record.period, day: fullDate(record.day) },
  signer: `${record.by}（${postNames[record.post]}）`,
  signedAt: moment(record.signedAt),
  receivedAt: moment(record.receivedAt),
  late: record.isLate ? '本记录在规定时间以后提交，按补做登记。' : '',
  conclusion: zeroRisk(record) ? '今日检查未发现风险（零风险报告）。' : '',
  rows: rowsOf(record),
  parts: partsOf(record),
  hash: record.contentHash,
})

type Ready = { readonly state: 'ready'; readonly objectKey: string; readonly sha256: string }

const drawn = async ({ drawControl, objects }: SelfCheckWorkDeps, record: ControlRecord): Promise<Ready> => {
  const body = await drawControl(paperOf(record))
  const sha256 = createHash('sha256').update(body).digest('hex')
  const objectKey = `D/${record.district}/controls/${record.recordId}-${sha256.slice(0, 16)}.pdf`
  await objects.put({ key: objectKey, body, contentType: 'application/pdf' })
  return { state: 'ready', objectKey, sha256 }
}

const keyOf = ({ control, ...of }: Omit<PaperMessage, 'control'> & { readonly control: Control }) => ({
  ...of,
  content: { control },
})

/** Draws a statutory record and keeps it, its hash a leaf of the district's log; equal records give equal bytes. */
export const renderControlRecord =
  (deps: SelfCheckWorkDeps): Worker =>
  async (message) => {
    const asked = PaperMessage.parse(message)
    const record = await deps.store.controls.get(keyOf(asked))
    if (!record || record.document.state === 'ready') return
    const ready = await drawn(deps, record)
    const { district } = asked
    const at = deps.clock()
    const step = { district, operation: 'selfCheck.renderRecord', key: `control-paper-${record.recordId}`, at }
    await runJobStep(deps.kernel)(step, async () => await recorded(deps, asked, ready))
  }

const recorded = async (
  { store, log, clock }: SelfCheckWorkDeps,
  asked: PaperMessage,
  ready: Ready,
): Promise<Changed<object> | Refused> => {
  const record = await store.controls.get(keyOf(asked))
  if (!record || record.document.state === 'ready') return refuse('selfCheck.recordUnknown')
  const { district, recordId, contentHash: content } = record
  const subject = `control:${recordId}`
  const leaf = { district, subject, at: clock().toISOString(), hash: ready.sha256, number: '', version: 1, content }
  const writes = [store.controls.replace({ ...record, document: ready }), log.append({ kind: 'document', ...leaf })]
  return { answer: {}, writes, subject }
}
