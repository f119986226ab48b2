import type { ControlContent } from '@app/types/self-check/controls'
import type { Control, SelfCheckResult } from '@app/types/self-check/values'
import type { Answer } from '../data/api'
import type { Storage } from '../device/storage'

export type ControlsShown = Answer<'selfCheck', 'showControls'>
type Finding = ControlsShown['findings'][number]

/** What became of a finding: mended, or not and by when; not said yet while nobody chose. */
export type Settled = { readonly done?: boolean; readonly words: string; readonly until?: string }

/** A statutory record as it is written: on the phone with every letter, until the server has it. */
export type ControlDraft = {
  readonly recordId: string
  readonly day: string
  /** Daily: what was found of each risk. */
  readonly answers: Readonly<Record<string, { readonly result: SelfCheckResult; readonly remark?: string | undefined }>>
  /** Weekly: what became of each finding, by its day and risk. */
  readonly settled: Readonly<Record<string, Settled>>
  readonly analysis: string
  readonly attended: string
  readonly heard: string
  readonly decided: string
}

export const newControlDraft = (recordId: string, day: string): ControlDraft => ({
  ...{ recordId, day, answers: {}, settled: {}, analysis: '', attended: '', heard: '', decided: '' },
})

const placeOf = (shopId: string, control: Control, period: string) => `control/${shopId}/${control}/${period}`
const isDraft = (found: unknown): found is ControlDraft =>
  typeof found === 'object' && found !== null && 'recordId' in found && 'answers' in found

/** The record of one period, kept with every letter. */
export const openControlDraft = (storage: Storage, shopId: string, [control, period]: readonly [Control, string]) => ({
  read: (): ControlDraft | undefined => {
    const found = storage.read(placeOf(shopId, control, period))
    return isDraft(found) ? found : undefined
  },
  save: (draft: ControlDraft): boolean => storage.write(placeOf(shopId, control, period), draft),
  discard: (): void => storage.remove(placeOf(shopId, control, period)),
})

export const findingName = ({ day, key }: Pick<Finding, 'day' | 'key'>): string => `${day} ${key}`

type Lists = Pick<ControlsShown, 'list' | 'findings' | 'today'>

/** Names as people write them, with commas or spaces between. */
export const namesIn = (text: string): string[] => text.split(/[、，,；;\s]+/).filter((name) => name !== '')

const dailyOf = ({ answers }: ControlDraft, { list }: Pick<Lists, 'list'>): ControlContent | string => {
  const open = list.items.find(({ key }) => answers[key] === undefined)
  if (open) return `“${open.text}”还没有看`
  const mute = list.items.find(({ key }) => answers[key]?.result === 'problem' && !answers[key]?.remark?.trim())
  if (mute) return `“${mute.text}”有问题，写一句是什么`
  return { control: 'dailyControl', listVersion: list.version, answers: { ...answers } }
}

/** What was said of a finding; before anything was, what its task says. */
export const settledOf = ({ settled }: Pick<ControlDraft, 'settled'>, one: Finding): Settled => {
  const { task } = one
  const said = settled[findingName(one)]
  if (said || !task) return said ?? { words: '' }
  return task.done ? { done: true, words: task.words ?? '' } : { words: '', until: task.dueDay }
}

const lackOf = ({ done, words, until }: Settled, today: string): string | undefined => {
  if (done === undefined) return '还没有选改好了没有'
  if (!words.trim()) return '还没有写怎么处理的'
  return done || (until && until >= today) ? undefined : '还没有选什么时候前改好'
}

const weeklyOf = (draft: ControlDraft, { findings, today }: Lists): ControlContent | string => {
  for (const one of findings) {
    const lack = lackOf(settledOf(draft, one), today)
    if (lack) return `${one.day} 的“${one.text}”${lack}`
  }
  if (!draft.analysis.trim()) return '写一句这一周总的情况'
  const said = findings.map((one) => {
    const { done = false, words, until } = settledOf(draft, one)
    return { day: one.day, key: one.key, done, words: words.trim(), ...(!done && until && { until }) }
  })
  return { control: 'weeklyReview', settled: said, analysis: draft.analysis.trim() }
}

const monthlyOf = ({ attended, heard, decided }: ControlDraft): ControlContent | string => {
  const names = namesIn(attended)
  if (names.length === 0) return '写参加的人'
  if (!heard.trim()) return '写听取了什么汇报'
  if (!decided.trim()) return '写定了下一步做什么'
  return { control: 'monthlyMeeting', attended: names, heard: heard.trim(), decided: decided.trim() }
}

/** What a record says; a text says what is still missing. */
export const contentOf = (control: Control, draft: ControlDraft, lists: Lists): ControlContent | string => {
  if (control === 'dailyControl') return dailyOf(draft, lists)
  return control === 'weeklyReview' ? weeklyOf(draft, lists) : monthlyOf(draft)
}

/** 零风险报告: everything that was not touched is without a problem. */
export const allFine = (draft: ControlDraft, { list }: Pick<Lists, 'list'>): ControlDraft => ({
  ...draft,
  answers: {
    ...Object.fromEntries(list.items.map(({ key }) => [key, { result: 'ok' as const }])),
    ...draft.answers,
  },
})
