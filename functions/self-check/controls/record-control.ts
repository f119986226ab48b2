import { createHash } from 'node:crypto'
import { type Period, periodOf } from '@app/rules/duty/period'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { type Day, dayOf, daysBetween } from '@app/rules/time/day'
import type { ControlLine, ControlSent } from '@app/types/self-check/controls'
import { selfCheckLimits } from '@app/types/self-check/values'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import { madeUpWrites } from '../completion/count'
import { periodName } from '../completion/ended'
import type { SelfCheckDeps } from '../deps'
import { isInBusiness } from '../is-in-business'
import { shopToAct } from '../load-shop'
import type { ControlRecord } from '../store'
import { checkContent } from './check-content'
import { controlLine, everyOf } from './kept'
import { type Signer, signerOf } from './who-signs'

/** A statutory record of the day, week or month arrives; the first settles its period, and nothing takes its place. */
export const recordControl = given(
  async (deps: SelfCheckDeps, asked: Asked<ControlSent>): Promise<Changed<ControlLine> | Refused> => {
    const loaded = await shopToAct(deps, asked)
    if (isRefused(loaded)) return loaded
    const { shop } = loaded
    const { input: sent, at } = asked
    const period = periodOf(everyOf(sent.content.control), sent.day)
    const known = await recordIn(deps, shop, { period, sent })
    if (known) return alreadyThere(known, sent)
    const wrong = placeRefused(deps, shop, { sent, period, at })
    if (wrong) return wrong
    const { actor, isRunning } = loaded
    const { day, employeeId, content } = sent
    const signer = await signerOf(deps, shop, { actor, isRunning, control: content.control, day, employeeId })
    if (isRefused(signer)) return signer
    const checked = await checkContent(deps.store, shop, { content, day })
    if (isRefused(checked)) return checked
    const record = recordOf(shop, { sent, period, signer, at, list: checked.list })
    return {
      answer: controlLine(record),
      writes: [deps.store.controls.insert(record), ...(await lateWrites(deps, shop, record))],
      subject: `control:${sent.recordId}`,
    }
  },
)

type Placed = { readonly sent: ControlSent; readonly period: Period; readonly at: Date }

const recordIn = async (
  { store }: SelfCheckDeps,
  { district, shopId }: StoredShop,
  { period: { key: period, to }, sent }: Pick<Placed, 'period' | 'sent'>,
) => await store.controls.get({ district, shopId, to, period, content: { control: sent.content.control } })

/** The same record sent again is the same; another one hears who was faster and stays on its phone. */
const alreadyThere = (known: ControlRecord, { recordId }: ControlSent): Changed<ControlLine> | Refused =>
  known.recordId === recordId
    ? { answer: controlLine(known), writes: [], subject: `control:${recordId}` }
    : refuse('selfCheck.recorded', [`${known.by}，${dayOf(known.receivedAt)}`])

/** A late one is counted as such where it was counted as missed; with the plan's revision it meets the count itself. */
const lateWrites = async (
  { store }: SelfCheckDeps,
  shop: StoredShop,
  { content: { control }, period, to, isLate }: ControlRecord,
): Promise<Write[]> => {
  const plan = isLate ? await store.plans.get(shop) : undefined
  if (!plan) return []
  const counted = await madeUpWrites(store, shop, { kind: control, name: periodName(control, period), to })
  return [store.plans.replace(plan), ...counted]
}

const isDayOpen = (day: Day, { to }: Period, today: Day) =>
  day <= today && daysBetween(to, today) <= selfCheckLimits.lateDays

const placeRefused = (
  { coversText }: SelfCheckDeps,
  shop: StoredShop,
  { sent, period, at }: Placed,
): Refused | undefined => {
  if (!isInBusiness(shop)) return refuse('selfCheck.shopClosed')
  if (!isDayOpen(sent.day, period, dayOf(at.toISOString()))) return refuse('selfCheck.dayInvalid', [sent.day])
  return coversText(JSON.stringify(sent.content)) ? undefined : refuse('selfCheck.unprintable')
}

type Made = Placed & { readonly signer: Signer; readonly list: ControlRecord['list'] }

const recordOf = (shop: StoredShop, { sent, period, signer, at, list }: Made): ControlRecord => {
  const { district, shopId, name: shopName, address } = shop
  const { recordId, day, signedAt, content } = sent
  const receivedAt = at.toISOString()
  const { by, post } = signer
  const printed = {
    district,
    shopId,
    shopName,
    recordId,
    day,
    signedAt,
    receivedAt,
    by,
    post,
    content,
    list: list ?? [],
  }
  return {
    revision: 1,
    ...{ district, shopId, shopName, address, recordId, day, signedAt, receivedAt, content, ...signer },
    ...{ period: period.key, from: period.from, to: period.to, isLate: dayOf(receivedAt) > period.to },
    ...(list && { list }),
    contentHash: createHash('sha256').update(canonicalJson(printed)).digest('hex'),
    document: { state: 'requested' },
  }
}
