import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { photoIds } from '../delivery/pictures'
import type { DraftAnswer } from '../draft'
import type { DraftBox } from '../drafts'
import { itemsAsked } from '../tables'

/** One thing that a refusal points at, as people call it; `item` is the key of the item where it is found. */
export type RefusedPart = { readonly words: string; readonly item?: string }

type Draft = Pick<DraftBox, 'head' | 'answers' | 'end' | 'photo' | 'confirmed' | 'signing'>
type Item = { readonly key: string; readonly number: string }
type Said = { readonly draft: Draft; readonly items: readonly Item[] }

const atItem = ({ key, number }: Item, rest: string): RefusedPart => ({ words: `${number} 项${rest}`, item: key })

const placeIn = (ids: readonly string[] | undefined, sha256: string, { photo }: Draft): number =>
  (ids ?? []).findIndex((id) => photo(id)?.sha256 === sha256)

const photoWords = (place: number): string => `的第 ${place + 1} 张照片`

const photoOfAnswer = (answer: DraftAnswer | undefined, sha256: string, draft: Draft): string | undefined => {
  const found = placeIn(answer?.photos, sha256, draft)
  if (found >= 0) return photoWords(found)
  const after = placeIn(answer?.handling?.photosAfter, sha256, draft)
  return after >= 0 ? `整改后${photoWords(after)}` : undefined
}

const signatureOf = ({ signing, confirmed }: Draft, sha256: string): string | undefined => {
  if (confirmed()?.sha256 === sha256) return '协办人的确认签字'
  const hand = Object.values(signing().signatures).find((one) => one.sha256 === sha256)
  return hand && `${hand.name}的签字`
}

/** What a picture is of; by its hash, which nobody can read. */
const pictureAt = (sha256: string, { draft, items }: Said): RefusedPart => {
  const answers = draft.answers()
  for (const item of items) {
    const words = photoOfAnswer(answers[item.key], sha256, draft)
    if (words) return atItem(item, words)
  }
  const ofEnd = placeIn(photoIds([], draft.end()), sha256, draft)
  return { words: ofEnd >= 0 ? `现场${photoWords(ofEnd)}` : (signatureOf(draft, sha256) ?? '一张已经换掉的照片') }
}

const ofAnswer: Readonly<Record<string, string>> = {
  result: '的结果',
  remark: '的备注',
  reading: '的读数',
  handling: '的处理',
  photos: '的照片',
}

/** Keys have dots themselves: the item whose key the path begins with. */
const answerAt = (path: string, items: readonly Item[]): RefusedPart => {
  const item = items.find(({ key }) => path === key || path.startsWith(`${key}.`))
  if (!item) return { words: '要点表里没有的一项' }
  const [field = ''] = path.slice(item.key.length + 1).split('.')
  return atItem(item, ofAnswer[field] ?? '')
}

/** By how the path begins, the longer first. */
const fields: readonly (readonly [string, string])[] = [
  ['startedAt', '开始时间'],
  ['finishedAt', '结束时间'],
  ['answeredAt', '告知回答的时间'],
  ['beginning.told', '告知和回避'],
  ['beginning.taskOrder', '检查任务书编号'],
  ['beginning.approval', '审批编号'],
  ['beginning.overrides', '仍要检查的理由'],
  ['beginning', '检查前的告知'],
  ['place', '检查地点'],
  ['shop', '商户名称和地址'],
  ['inspectors', '执法人员'],
  ['tables', '要点表'],
  ['corrects', '更正的理由'],
  ['ending.contact', '被检查单位在场人'],
  ['ending.facts', '情况说明'],
  ['ending.dispositions', '处理意见'],
  ['ending.note', '说明'],
  ['note', '说明'],
  ['ending', '检查怎样结束'],
  ['refusalToSign', '拒签的理由'],
  ['signatures', '签字'],
]

const fieldAt = (path: string): RefusedPart => {
  const found = fields.find(([start]) => path === start || path.startsWith(`${start}.`))
  return { words: found?.[1] ?? '检查内容' }
}

const isInWords = (detail: string): boolean => /[^\x20-\x7e]/.test(detail)

/** A server names items by number too, alone or first in its own words: 7.2 项第 1 张照片. */
const inWords = (detail: string, items: readonly Item[]): RefusedPart | undefined => {
  const item = items.find(({ number }) => detail === number || detail.startsWith(`${number} 项`))
  if (!item) return isInWords(detail) ? { words: detail } : undefined
  return detail === item.number ? atItem(item, '') : { words: detail, item: item.key }
}

const partAt = (detail: string, said: Said): RefusedPart => {
  if (/^[0-9a-f]{64}$/.test(detail)) return pictureAt(detail, said)
  if (/^\d{4}-\d\d-\d\dT/.test(detail))
    return { words: `服务器收到的时间 ${fullDate(dayOf(detail))} ${timeOf(detail)}` }
  const path = detail.replace(/^content\./, '')
  if (path.startsWith('answers.')) return answerAt(path.slice('answers.'.length), said.items)
  return inWords(detail, said.items) ?? fieldAt(path)
}

/** What the details of a refusal point at in this draft, each thing once: no hash and no path is for people to read. */
export const refusedParts = (detail: readonly string[] = [], draft: Draft): readonly RefusedPart[] => {
  const head = draft.head()
  const said = { draft, items: head ? itemsAsked(head) : [] }
  const parts = detail.map((one) => partAt(one, said))
  return parts.filter(({ words }, at) => parts.findIndex((one) => one.words === words) === at)
}
