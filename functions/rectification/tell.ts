import type { Write } from '../platform/ports/records'
import type { RectificationDeps } from './deps'
import { answerMessage, answerTemplate, askedMessage, askedTemplate, type Told } from './message-words'
import { merchantsOf } from './remind'
import type { StoredRectification } from './store'

type TellDeps = Pick<RectificationDeps, 'people' | 'shops' | 'enqueueMessage'>

/** Every merchant of the shop hears what the bureau said of the order; for the transaction that says it. */
export const tellMerchants = async (
  deps: TellDeps,
  order: StoredRectification,
  told: Told,
  at: Date,
): Promise<Write[]> => {
  const { district, shopId, rectificationId, revision } = order
  return (await merchantsOf(deps, order)).flatMap((recipientOpenid) =>
    deps.enqueueMessage({
      district,
      recipientOpenid,
      templateId: answerTemplate,
      page: `merchant/rectification/index?shopId=${shopId}&rectificationId=${rectificationId}`,
      data: answerMessage(order, told),
      key: `${recipientOpenid}#rectification-answer#${rectificationId}#${revision}`,
      at,
    }),
  )
}

/** Those who made the order and are still with the bureau; the head of the station, or the office, where none is. */
const officersOf = async (
  { people }: TellDeps,
  { district, stationId, inspectors }: StoredRectification,
): Promise<readonly string[]> => {
  const found = await Promise.all(inspectors.map(({ personId }) => people.person(district, personId)))
  const openids = found.flatMap((person) => (person?.state === 'active' ? [person.openid] : []))
  return openids.length > 0 ? openids : (await people.headsOf(district, stationId)).map(({ openid }) => openid)
}

/** Whoever made the order hears that its merchant asks for more time: the term stands still until they answer. */
export const tellOfAsking = async (
  deps: TellDeps,
  order: StoredRectification,
  until: string,
  at: Date,
): Promise<Write[]> => {
  const { district, shopId, rectificationId, revision } = order
  return [...new Set(await officersOf(deps, order))].flatMap((recipientOpenid) =>
    deps.enqueueMessage({
      district,
      recipientOpenid,
      templateId: askedTemplate,
      page: `inspector/rectification/index?shopId=${shopId}&rectificationId=${rectificationId}`,
      data: askedMessage(order, until),
      key: `${recipientOpenid}#extension-asked#${rectificationId}#${revision}`,
      at,
    }),
  )
}
