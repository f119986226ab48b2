import type { ControlContent } from '@app/types/self-check/controls'
import type { Control, SelfCheckResult } from '@app/types/self-check/values'
import type { Answer } from '../data/api'
import type { Storage } from '../device/storage'

export type ControlsShown = Answer<'selfCheck', 'showControls'>
type Finding = ControlsShown['findings'][number]

/** A statutory record as it is written: on the phone with every letter, until the server has it. */
export type ControlDraft = {
  readonly recordId: string
  readonly day: string
  /** Daily: what was found of each risk. */
  readonly answers: Readonly<Record<string, { readonly result: SelfCheckResult; readonly remark?: string | undefined }>>
  /** Weekly: what became of each finding, by its day and risk. */
  readonly settled: Readonly<Record<string, { readonly done: boolean; readonly words: string }>>
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

type Lists = Pick<ControlsShown, 'list' | 'findings'>

/** Names as people write them, with commas or spaces between. */
export const namesIn = (text: string): string[] => text.split(/[、，,；;\s]+/).filter((name) => name !== '')

const dailyOf = ({ answers }: ControlDraft, { list }: Lists): ControlContent | string => {
  const open = list.items.find(({ key }) => answers[key] === undefined)
  if (open) return `“${open.text}”还没有看`
  const mute = list.items.find(({ key }) => answers[key]?.result === 'problem' && !answers[key]?.remark?.trim())
  if (mute) return `“${mute.text}”有问题，写一句是什么`
  return { control: 'dailyControl', listVersion: list.version, answers: { ...answers } }
}

const weeklyOf = ({ settled, analysis }: ControlDraft, { findings }: Lists): ControlContent | string => {
  const open = findings.find((one) => !settled[findingName(one)]?.words.trim())
  if (open) return `${open.day} 的“${open.text}”还没有写怎么处理的`
  if (!analysis.trim()) return '写一句这一周总的情况'
  const said = findings.flatMap((one) => {
    const { done, words } = settled[findingName(one)] ?? { done: false, words: '' }
    return words ? [{ day: one.day, key: one.key, done, words: words.trim() }] : []
  })
  return { control: 'weeklyReview', settled: said, analysis: analysis.trim() }
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
export const allFine = (draft: ControlDraft, { list }: Lists): ControlDraft => ({
  ...draft,
  answers: {
    ...Object.fromEntries(list.items.map(({ key }) => [key, { result: 'ok' as const }])),
    ...draft.answers,
  },
})
