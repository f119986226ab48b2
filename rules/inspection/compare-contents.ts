import type { InspectionContent, SignedAnswer } from '@app/types/inspection/content'
import {
  dispositionNames,
  inspectionKindNames,
  itemResultNames,
  notHeldReasonNames,
} from '@app/types/inspection/values'
import { maskPhone } from '../identity/mask'
import { dayOf, fullDate, timeOf } from '../time/day'
import { outcomeName } from './headline'
import { sharedItems } from './parts'
import { scaleOfAll } from './scale'
import type { Checklist } from './table'

/** One thing that a later version says otherwise, in the words in which people read it; empty where nothing is said. */
export type ContentChange = { readonly what: string; readonly before: string; readonly after: string }

type Ending<K extends InspectionContent['ending']['kind']> = Extract<InspectionContent['ending'], { kind: K }>
type Said = readonly [what: string, words: (content: InspectionContent, tables: Tables) => string]

type Tables = readonly Pick<Checklist, 'id' | 'groups' | 'judgement'>[]

/** In the words of the tables that it was made with. */
const verdictSaid = (tables: Tables, { ending, kind, tables: named }: InspectionContent): string => {
  if (ending.kind !== 'concluded') return ''
  const own = tables.filter(({ id }) => named.some((one) => one.id === id))
  return outcomeName({ kind, verdict: ending.judgement.overall, scale: scaleOfAll(own) })
}

const moment = (instant: string) => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

const concluded =
  (words: (ending: Ending<'concluded'>) => string): Said[1] =>
  ({ ending }) =>
    ending.kind === 'concluded' ? words(ending) : ''

const endingNames = { concluded: '作出结果', obstructed: '拒绝、阻挠检查', notHeld: '未开展', recused: '回避' } as const

const factsOf = ({ ending }: InspectionContent) =>
  ending.kind === 'obstructed' || ending.kind === 'notHeld' ? (ending.facts ?? '') : ''

/** What stands beside the items. When it was signed differs always, and says nothing. */
const said: readonly Said[] = [
  ['检查类型', ({ kind }) => inspectionKindNames[kind]],
  ['商户名称', ({ shop }) => shop.name],
  ['检查地点', ({ place }) => place.address],
  ['开始时间', ({ startedAt }) => moment(startedAt)],
  ['检查人员', ({ inspectors }) => inspectors.map(({ name }) => name).join('、')],
  ['检查任务书', ({ beginning }) => beginning.taskOrder ?? ''],
  ['审批编号', ({ beginning }) => beginning.approval ?? ''],
  ['告知回答人', ({ beginning }) => beginning.told?.answeredBy ?? ''],
  ['怎样结束', ({ ending }) => endingNames[ending.kind]],
  ['未开展的原因', ({ ending }) => (ending.kind === 'notHeld' ? notHeldReasonNames[ending.reason] : '')],
  ['情况', factsOf],
  ['检查结果', (content, tables) => verdictSaid(tables, content)],
  ['结果处理', concluded(({ dispositions }) => dispositions.map((one) => dispositionNames[one]).join('、'))],
  ['整改期限', concluded(({ rectifyBy }) => (rectifyBy ? `${fullDate(rectifyBy)}前` : ''))],
  ['事故隐患', concluded(({ accidentRisk }) => (accidentRisk ? '有' : '没有'))],
  ['说明', concluded(({ note }) => note ?? '')],
  ['联系人', concluded(({ contact }) => contact.name)],
  ['联系电话', concluded(({ contact }) => (contact.phone ? maskPhone(contact.phone) : ''))],
]

type OfItem = readonly [what: string, words: (answer: SignedAnswer) => string]

const handlingWords = ({ handling }: SignedAnswer) => {
  if (!handling) return ''
  const by = handling.by ? `，${fullDate(handling.by)}前` : ''
  return `${dispositionNames[handling.disposition]}${by}`
}

const photoWords = (photos: SignedAnswer['photos'] = []) =>
  photos.length > 0 ? `${photos.length} 张（${photos.map(({ sha256 }) => sha256.slice(0, 4)).join('、')}）` : ''

const saidOfItem: readonly OfItem[] = [
  ['结果', ({ result }) => itemResultNames[result]],
  ['备注', ({ remark }) => remark ?? ''],
  ['读数', ({ reading }) => reading ?? ''],
  ['处理', handlingWords],
  ['照片', ({ photos }) => photoWords(photos)],
  ['改好后的照片', ({ handling }) => photoWords(handling?.photosAfter)],
]

const numbersIn = (tables: Tables): ReadonlyMap<string, string> =>
  new Map(sharedItems(tables).map(({ item }) => [item.key, item.number]))

const changed = (what: string, before: string, after: string): readonly ContentChange[] =>
  before === after ? [] : [{ what, before, after }]

const changesOfItem = (name: string, before?: SignedAnswer, after?: SignedAnswer): readonly ContentChange[] =>
  saidOfItem.flatMap(([what, words]) =>
    changed(`${name} ${what}`, before ? words(before) : '', after ? words(after) : ''),
  )

/**
 * What a corrected inspection says otherwise than the version before, items first in the order of the tables; `tables`
 * are those of both. What nobody reads (hashes, times of signing) is left out.
 */
export const compareContents = (
  tables: Tables,
  before: InspectionContent,
  after: InspectionContent,
): readonly ContentChange[] => {
  const numbers = numbersIn(tables)
  const keys = new Set([...numbers.keys(), ...Object.keys(before.answers), ...Object.keys(after.answers)])
  const ofItems = [...keys].flatMap((key) =>
    changesOfItem(numbers.get(key) ?? '遗留项', before.answers[key], after.answers[key]),
  )
  return [...ofItems, ...said.flatMap(([what, words]) => changed(what, words(before, tables), words(after, tables)))]
}
