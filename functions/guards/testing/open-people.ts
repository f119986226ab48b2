import type { InvitedGrant } from '@app/types/identity/contract'
import { roleNames } from '@app/types/identity/values'
import type { Hono } from 'hono'
import { openDistrict } from '../../identity/open-district'
import { inviterOf } from '../../identity/public'
import { identityStore } from '../../identity/store'
import { askTo, got, sendTo } from './ask'
import { type House, openHouse } from './open-house'
import { peopleApi } from './people-api'
import { signInAtConsole } from './sign-in'
import type { Voice } from './voices'

export const home = { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' } as const
export type DistrictName = { readonly districtId: string; readonly name: string; readonly bureauName: string }

const administrators = ['office', 'security', 'audit'] as const

/** Opens a district and seats its three administrators, each with a WeChat of their own: `o-YX1-office` and so on. */
export const seatAdministrators = async (house: House, api: Hono, district: DistrictName) => {
  const { base, world, clock } = house
  const parts = { store: identityStore(base.records), commit: base.commit, newId: base.newId }
  const invitations = await openDistrict({ ...parts, secret: world.secrets.tokens }, district, clock.now())
  const voice = (name: string): Voice => house.voices.inWechat(`o-${district.districtId}-${name}`, district.districtId)
  const personIds: Record<string, string> = {}
  for (const role of administrators) {
    const token = invitations?.find((one) => one.role === role)?.token ?? ''
    const accepted = await askTo(api)(voice(role), 'identity.acceptInvitation', {
      token,
      name: roleNames[role],
    })
    personIds[role] = got<{ personId: string }>(accepted).personId
  }
  return { voice, personIds: personIds as Record<(typeof administrators)[number], string> }
}

/** A district with nothing but its people, over the real kernel, door and database. */
export const openPeople = async () => {
  const house = await openHouse()
  const api = peopleApi(house)
  const ask = askTo(api)
  const { voice, personIds } = await seatAdministrators(house, api, home)
  const { districtId } = home
  /** Invites somebody; the answer is the token on the invitation. */
  const invite = async (name: string, grant: InvitedGrant, expiresInDays = 7) => {
    const by = inviterOf(grant.role)
    const invited = await ask(voice(by), 'identity.createInvitation', { name, grant, expiresInDays })
    return got<{ invitationId: string; token: string }>(invited)
  }
  return {
    ...house,
    api,
    ask,
    send: sendTo(api),
    voice,
    personIds,
    invite,
    anonymous: house.voices.anonymous(districtId),
    atConsole: (name: string) => signInAtConsole(ask, house.voices, { phone: voice(name), district: districtId }),
  }
}
export type People = Awaited<ReturnType<typeof openPeople>>
