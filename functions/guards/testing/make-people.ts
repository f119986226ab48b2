import type { InvitedGrant } from '@app/types/identity/contract'
import { inviterOf } from '../../identity/public'
import type { GrantOf } from '../../platform/actor'
import { type Ask, got } from './ask'
import type { Places, Shops } from './make-register'
import type { Voice } from './voices'

export type Speak = (name: string) => Voice

/** Invites as whoever may and answers the invitation. */
export const inviter =
  (ask: Ask, speak: Speak) =>
  async (name: string, grant: InvitedGrant, expiresInDays = 30) => {
    const by = inviterOf(grant.role)
    const invited = await ask(speak(by), 'identity.createInvitation', { name, grant, expiresInDays })
    return got<{ invitationId: string; token: string }>(invited)
  }
export type Invite = ReturnType<typeof inviter>

/** Invites somebody and accepts as the WeChat user of that name; answers who they are now. */
export const seater =
  (ask: Ask, speak: Speak) =>
  async (name: string, grant: InvitedGrant): Promise<string> => {
    const { token } = await inviter(ask, speak)(name, grant)
    return got<{ personId: string }>(await ask(speak(name), 'identity.acceptInvitation', { token })).personId
  }
export type Seat = ReturnType<typeof seater>

type Station = { readonly stationId: string; readonly gridIds: readonly string[] }

/** An inspector of the whole station. */
export const officersGrant = (station: Station, n: number) => inspectorOf(station, station.gridIds, n)

export const inspectorOf = (
  station: { readonly stationId: string },
  gridIds: readonly string[],
  n: number,
): GrantOf<'inspector'> => ({
  role: 'inspector',
  certificateNumber: `YX-07000${n}`,
  certificateValidUntil: '2028-12-31',
  stationId: station.stationId,
  gridIds: [...gridIds],
})

/**
 * `inspector` and `partner` share the near station's first grid, `neighbour` has its second, `far` and `farther` the
 * other station's; `stationHead` heads the near station, `leader` reads the district, `farLeader` the other station
 * alone; `merchant` runs two shops, `rival` another; `ended` was an inspector of the first grid.
 */
export const makePeople = async (ask: Ask, speak: Speak, { places, shops }: { places: Places; shops: Shops }) => {
  const seat = seater(ask, speak)
  const { near, far } = places
  const [first, second] = near.gridIds
  const personIds = {
    inspector: await seat('inspector', inspectorOf(near, [first], 1)),
    partner: await seat('partner', inspectorOf(near, [first], 2)),
    neighbour: await seat('neighbour', inspectorOf(near, [second], 3)),
    far: await seat('far', inspectorOf(far, far.gridIds, 4)),
    farther: await seat('farther', inspectorOf(far, far.gridIds, 5)),
    stationHead: await seat('stationHead', { role: 'stationHead', stationId: near.stationId }),
    leader: await seat('leader', { role: 'leader' }),
    farLeader: await seat('farLeader', { role: 'leader', stationIds: [far.stationId] }),
    ended: await seat('ended', inspectorOf(near, [first], 6)),
    merchant: await seat('merchant', { role: 'merchant', shopIds: [shops.own, shops.closed, shops.revoked] }),
    rival: await seat('rival', { role: 'merchant', shopIds: [shops.otherStation] }),
  }
  got(await ask(speak('security'), 'identity.endAccount', { personId: personIds.ended, reason: '调离' }))
  return personIds
}
