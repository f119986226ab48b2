import { ulid } from 'ulid'
import { enqueuer, pushStore } from '../../push/public'
import { type Ask, got } from './ask'
import type { House } from './open-house'
import type { Voice } from './voices'

/** Puts one picture into the outbox, as a job of signs does. */
export const enqueuePicture = async (
  { base, clock }: Pick<House, 'base' | 'clock'>,
  district: string,
): Promise<void> => {
  const { codeImage } = enqueuer({ store: pushStore(base.records), newId: base.newId })
  const key = ulid()
  await base.commit(
    codeImage({
      district,
      scene: key,
      page: 'pages/shop/index',
      objectKey: `D/${district}/${key}`,
      key,
      at: clock.now(),
    }),
  )
}

export type Leased = { readonly leaseId: string; readonly id: string }

/** Enqueues a picture and has the gateway lease what is due; answers the first. */
export const leaseOne = async (
  house: Pick<House, 'base' | 'clock'>,
  { ask, gateway, district }: { readonly ask: Ask; readonly gateway: Voice; readonly district: string },
): Promise<Leased> => {
  await enqueuePicture(house, district)
  const answer = await ask(gateway, 'push.leaseOutbox', { most: 1 })
  const { leaseId, entries } = got<{ leaseId: string; entries: { id: string }[] }>(answer)
  return { leaseId, id: entries[0]?.id ?? '' }
}
