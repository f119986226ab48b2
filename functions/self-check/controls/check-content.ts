import { type DailyFinding, unsettled } from '@app/rules/self-check/weekly'
import type { Day } from '@app/rules/time/day'
import type { ControlContent } from '@app/types/self-check/controls'
import { type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { ControlRecord, SelfCheckStore } from '../store'
import { itemsOf, openFindings } from './load'

type Daily = Extract<ControlContent, { control: 'dailyControl' }>
type Weekly = Extract<ControlContent, { control: 'weeklyReview' }>
type Checked = Pick<ControlRecord, 'list'> | Refused

/** Every risk of the list is answered, and what is wrong is said. */
const daily = async (store: SelfCheckStore, shop: StoredShop, { listVersion, answers }: Daily): Promise<Checked> => {
  const list = await itemsOf(store, shop, listVersion)
  if (!list || list.length === 0) return refuse('selfCheck.listUnknown')
  const lacking = list.filter(({ key }) => {
    const answer = answers[key]
    return !answer || (answer.result === 'problem' && !answer.remark)
  })
  if (lacking.length > 0)
    return refuse(
      'selfCheck.incomplete',
      lacking.map(({ text }) => text),
    )
  const keys = new Set(list.map(({ key }) => key))
  const strange = Object.keys(answers).filter((key) => !keys.has(key))
  return strange.length > 0 ? refuse('selfCheck.answerUnknown', strange) : { list }
}

const weekly = async (
  store: SelfCheckStore,
  shop: StoredShop,
  { content: { settled }, day }: { readonly content: Weekly; readonly day: Day },
): Promise<Checked> => {
  const findings = await openFindings(store, shop, day)
  const { missing, strange } = unsettled(findings, settled)
  if (missing.length > 0)
    return refuse(
      'selfCheck.unsettled',
      missing.map((one) => `${one.day} ${one.text}`),
    )
  return strange.length > 0
    ? refuse(
        'selfCheck.answerUnknown',
        strange.map((one) => `${one.day} ${one.key}`),
      )
    : risksOf(findings)
}

/** What the findings were found of, each once. */
const risksOf = (findings: readonly Pick<DailyFinding, 'key' | 'text'>[]): Pick<ControlRecord, 'list'> =>
  findings.length === 0
    ? {}
    : { list: [...new Map(findings.map(({ key, text }) => [key, { key, text }] as const)).values()] }

/** What a record has to say, by what it is; it keeps the list that it went by, a review the risks that it settles. */
export const checkContent = async (
  store: SelfCheckStore,
  shop: StoredShop,
  { content, day }: { readonly content: ControlContent; readonly day: Day },
): Promise<Checked> => {
  if (content.control === 'dailyControl') return await daily(store, shop, content)
  return content.control === 'weeklyReview' ? await weekly(store, shop, { content, day }) : {}
}
