import { fullDate } from '@app/rules/time/day'
import type { Write } from '../../platform/ports/records'
import { fitted } from '../message-words'
import { dayOfInspection } from '../past-visits'
import type { LoadedPublication } from './load-publication'
import { standingIn } from './publication'
import type { TellDeps } from './tell-merchants'

type ToTell = Pick<LoadedPublication, 'inspection' | 'publication'> & { readonly at: Date }

/**
 * Who signed a result hears that it was sent back to be corrected: nobody else can correct it. Why, and by whom, is read
 * behind the sign-in: a message passes through WeChat.
 */
export const tellingInspectors = async (
  { people, enqueueMessage }: TellDeps,
  { inspection, publication, at }: ToTell,
): Promise<Write[]> => {
  if (standingIn(publication) !== 'correcting') return []
  const { district, shopId, inspectionId, revision } = publication
  const personIds = [...new Set(inspection.inspectors.map(({ personId }) => personId))]
  const found = await Promise.all(personIds.map((personId) => people.person(district, personId)))
  return found.flatMap((person) =>
    person?.state === 'active'
      ? enqueueMessage({
          district,
          recipientOpenid: person.openid,
          templateId: 'publication-returned',
          page: `inspector/record/index?shopId=${shopId}&inspectionId=${inspectionId}`,
          data: {
            thing1: { value: fitted(inspection.shopName) },
            phrase2: { value: '退回更正' },
            date3: { value: fullDate(dayOfInspection(inspection)) },
            thing4: { value: '点开看原因，更正后公示' },
          },
          key: `${person.openid}#publication-returned#${inspectionId}#${revision}`,
          at,
        })
      : [],
  )
}
