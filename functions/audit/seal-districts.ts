import { dayOf } from '@app/rules/time/day'
import type { AskIdentity } from '../identity/public'
import { type SequencerParts, sealDistrict } from './seal-district'

type SealParts = SequencerParts & {
  readonly people: Pick<AskIdentity, 'districts'>
  /** Takes what was sealed, and whatever else waits, into the district's log. */
  readonly sequence: (district: string) => Promise<void>
}

/** Seals the audit events of every district, from the day it was opened, and makes its log grow. One that fails holds up no other and is told at the end. */
export const sealDistricts =
  ({ people, sequence, ...parts }: SealParts) =>
  async (): Promise<void> => {
    const run = async (district: string, firstDay: string) => {
      await sealDistrict(parts, district, firstDay)
      await sequence(district)
    }
    const failures: unknown[] = []
    let cursor: string | undefined
    do {
      const page = await people.districts(cursor)
      for (const { districtId, createdAt } of page.items)
        await run(districtId, dayOf(createdAt)).catch((error: unknown) => void failures.push(error))
      cursor = page.cursor
    } while (cursor)
    if (failures.length > 0) throw new AggregateError(failures, 'districts whose log could not be sealed')
  }
