import type { ContentPart } from '@app/types/inspection/conflict/values'
import type { Ending, InspectionContent, SignedAnswer } from '@app/types/inspection/content'
import {
  dispositionNames,
  inspectionKindNames,
  inspectionStateNames,
  itemResultNames,
  notHeldReasonNames,
  type VerdictScale,
} from '@app/types/inspection/values'
import { canonicalJson } from '../../evidence/canonical'
import { outcomeName } from '../headline'

/** Where two contents of one inspection differ, each side in words; `key` names the item of an answer. */
export type ContentDifference = {
  readonly part: ContentPart
  readonly key?: string
  readonly first: string
  readonly second: string
}

type Content = InspectionContent
type Look = { readonly part: ContentPart; readonly of: (content: Content) => unknown; readonly words: Words }
type Words = (content: Content, scale: VerdictScale | undefined) => string
type Concluded = Extract<Ending, { kind: 'concluded' }>

const nothing = '没有'
const list = (words: readonly string[]): string => (words.length === 0 ? nothing : words.join('、'))

const concluded = ({ ending }: Content): Concluded | undefined => (ending.kind === 'concluded' ? ending : undefined)

const endingWords: Words = ({ kind, ending }, scale) => {
  if (ending.kind === 'concluded') return outcomeName({ kind, verdict: ending.judgement.overall, scale })
  if (ending.kind === 'obstructed') return `${inspectionStateNames.obstructed}：${ending.facts}`
  if (ending.kind === 'notHeld')
    return [notHeldReasonNames[ending.reason], ending.facts].filter((one) => one).join('：')
  return inspectionStateNames.recused
}

const unfinishedPhotos = ({ ending }: Content): readonly unknown[] => ('photos' in ending ? (ending.photos ?? []) : [])

const toldWords = ({ beginning: { told, overrides = [], approval, taskOrder } }: Content): string =>
  list([
    ...(told ? [`告知${told.answeredBy}，${told.recusalRequested ? '申请回避' : '不申请回避'}`] : []),
    ...(approval ? [`审批编号 ${approval}`] : []),
    ...(taskOrder ? [`任务书 ${taskOrder}`] : []),
    ...overrides.map(({ reason }) => `说明：${reason}`),
  ])

/** Everything of a content beside its answers; what none of them looks at is found by `other`. */
const looks: readonly Look[] = [
  { part: 'kind', of: ({ kind }) => kind, words: ({ kind }) => inspectionKindNames[kind] },
  {
    part: 'corrects',
    of: ({ version, corrects }) => [version, corrects ?? null],
    words: ({ version, corrects }) => `第 ${version} 版${corrects ? `，${corrects.reason}` : ''}`,
  },
  { part: 'shop', of: ({ shop }) => shop, words: ({ shop: { name, address = '' } }) => `${name} ${address}`.trim() },
  {
    part: 'inspectors',
    of: ({ inspectors }) => inspectors,
    words: ({ inspectors }) => list(inspectors.map(({ name, certificateNumber }) => `${name} ${certificateNumber}`)),
  },
  { part: 'beginning', of: ({ beginning }) => beginning, words: toldWords },
  { part: 'place', of: ({ place }) => place, words: ({ place: { address } }) => address },
  { part: 'startedAt', of: ({ startedAt }) => startedAt, words: ({ startedAt }) => startedAt },
  { part: 'finishedAt', of: ({ finishedAt }) => finishedAt, words: ({ finishedAt }) => finishedAt },
  {
    part: 'tables',
    of: ({ tables }) => tables,
    words: ({ tables }) => list(tables.map(({ title, version }) => `${title}第 ${version} 版`)),
  },
  {
    part: 'mustCheck',
    of: ({ mustCheck, extraChecks = [] }) => [mustCheck, extraChecks],
    words: ({ mustCheck, extraChecks = [] }) => `${mustCheck.length + extraChecks.length} 项`,
  },
  {
    part: 'ending',
    of: ({ ending }) => (ending.kind === 'concluded' ? ending.judgement : ending),
    words: (content, scale) => {
      const photos = unfinishedPhotos(content).length
      const said = endingWords(content, scale)
      return photos === 0 ? said : `${said}，照片 ${photos} 张`
    },
  },
  {
    part: 'dispositions',
    of: (content) => {
      const { dispositions, rectifyBy, accidentRisk } = concluded(content) ?? {}
      return [dispositions ?? [], rectifyBy ?? null, accidentRisk ?? null]
    },
    words: (content) => {
      const { dispositions = [], rectifyBy, accidentRisk } = concluded(content) ?? {}
      return list([
        ...dispositions.map((one) => dispositionNames[one]),
        ...(rectifyBy ? [`${rectifyBy} 前`] : []),
        ...(accidentRisk ? ['有事故风险'] : []),
      ])
    },
  },
  {
    part: 'note',
    of: (content) => concluded(content)?.note ?? null,
    words: (content) => concluded(content)?.note ?? nothing,
  },
  {
    part: 'contact',
    of: (content) => concluded(content)?.contact ?? null,
    words: (content) => {
      const { name, phone } = concluded(content)?.contact ?? {}
      return [name, phone].filter((one) => one).join(' ') || nothing
    },
  },
]

const answerWords = (answer: SignedAnswer | undefined): string => {
  if (!answer) return '没有查'
  const { result, remark, reading, photos = [], handling } = answer
  return list([
    itemResultNames[result],
    ...(reading ? [`读数 ${reading}`] : []),
    ...(remark ? [remark] : []),
    ...(photos.length > 0 ? [`照片 ${photos.length} 张`] : []),
    ...(handling ? [`${dispositionNames[handling.disposition]}${handling.by ? ` ${handling.by}` : ''}`] : []),
    ...(handling?.photosAfter?.length ? [`改后照片 ${handling.photosAfter.length} 张`] : []),
  ])
}

const textOf = (value: unknown): string => canonicalJson(value ?? null)
const same = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other)

const answersDiffering = (first: Content, second: Content): readonly ContentDifference[] => {
  const keys = [...new Set([...Object.keys(first.answers), ...Object.keys(second.answers)])]
  return keys.flatMap((key) => {
    const [one, other] = [first.answers[key], second.answers[key]]
    if (same(one, other)) return []
    return [{ part: 'answer' as const, key, first: answerWords(one), second: answerWords(other) }]
  })
}

/**
 * What differs between two accounts of one inspection, as its office reads it: never nothing where the signed texts
 * differ. Sides that read alike differ in what words do not show: a picture, a position, a number. `scale`: in which
 * words its tables give their verdicts.
 */
export const compareContents = (
  first: Content,
  second: Content,
  scale?: VerdictScale,
): readonly ContentDifference[] => {
  const found = [
    ...looks.flatMap(({ part, of, words }) =>
      same(of(first), of(second)) ? [] : [{ part, first: words(first, scale), second: words(second, scale) }],
    ),
    ...answersDiffering(first, second),
  ]
  if (found.length > 0 || same(first, second)) return found
  return [{ part: 'other', first: nothing, second: nothing }]
}
