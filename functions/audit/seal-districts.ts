import { dayOf } from '@app/rules/time/day'
import type { AskIdentity } from '../identity/public'
import { type SequencerParts, sealDistrict } from './seal-district'

type SealParts = SequencerParts & { readonly people: Pick<AskIdentity, 'districts'> }

/** Seals the log of every district, from the day it was opened. One that fails holds up no other and is told at the end. */
export const sealDistricts =
  ({ people, ...parts }: SealParts) =>
  async (): Promise<void> => {
    const failures: unknown[] = []
    let cursor: string | undefined
    do {
      const page = await people.districts(cursor)
      for (const { districtId, createdAt } of page.items)
        await sealDistrict(parts, districtId, dayOf(createdAt)).catch((error: unknown) => void failures.push(error))
      cursor = page.cursor
    } while (cursor)
    if (failures.length > 0) throw new AggregateError(failures, 'districts whose log could not be sealed')
  }
