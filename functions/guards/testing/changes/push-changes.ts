import { enqueuePicture, leaseOne } from '../make-outbox'
import type { Makers } from './maker'

/** The outbox. */
export const pushChanges = {
  'push.leaseOutbox': async (world) => {
    const { districtId } = world.home
    // something is due in the other district too: whoever asks there gets a lease of something else
    for (const district of [districtId, world.abroad.districtId]) await enqueuePicture(world, district)
    return { voice: world.voices.gateway(districtId), input: { most: 20 }, other: { most: 19 } }
  },
  'push.reportOutbox': async (world) => {
    const { ask, voices, home } = world
    const gateway = voices.gateway(home.districtId)
    const leased = await leaseOne(world, { ask, gateway, district: home.districtId })
    return {
      voice: gateway,
      input: { ...leased, outcome: { state: 'sent', msgid: '1' } },
      other: { ...leased, outcome: { state: 'unknown', errMsg: '没有回音' } },
    }
  },
} satisfies Partial<Makers<'push'>>
