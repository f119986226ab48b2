import { ulid } from 'ulid'
import { invitationSheet, readSheet } from '../make-invitation-sheet'
import { inspectorOf, seater } from '../make-people'
import type { TestWorld } from '../open-test-world'
import { byOffice, type Makers } from './maker'

/** Invitations, grants, accounts. */
export const peopleChanges = {
  'identity.createInvitation': byOffice(({ home: { places } }) => ({
    name: `受邀人${ulid()}`,
    grant: inspectorOf(places.near, places.near.gridIds, 7),
    expiresInDays: 7,
  })),
  'identity.revokeInvitation': byOffice(async ({ home }) => ({ invitationId: (await invite(home)).invitationId })),
  'identity.acceptInvitation': async ({ home }) => ({
    voice: home.speak(`newcomer-${ulid()}`),
    input: { token: (await invite(home)).token },
    other: { token: (await invite(home)).token },
  }),
  'identity.changeGrant': byOffice(async ({ home: { places, speak }, ask }) => ({
    personId: await seater(ask, speak)(`renewed-${ulid()}`, inspectorOf(places.near, places.near.gridIds, 17)),
    grant: inspectorOf(places.far, places.far.gridIds, 18),
    reason: '换证',
  })),
  'identity.endGrant': byOffice(async ({ home: { places, speak }, ask }) => ({
    personId: await seater(ask, speak)(`relieved-${ulid()}`, { role: 'stationHead', stationId: places.near.stationId }),
    role: 'stationHead',
    reason: '调任',
  })),
  'identity.endAccount': async ({ home, ask }) => {
    const leaver = async () => await seater(ask, home.speak)(`leaver-${ulid()}`, merchantOf(home.shops.own))
    return {
      voice: home.speak('security'),
      input: { personId: await leaver(), reason: '离职' },
      other: { personId: await leaver(), reason: '离职' },
    }
  },
  'identity.endMembership': byOffice(async ({ home: { shops, speak }, ask }) => ({
    personId: await seater(ask, speak)(`seller-${ulid()}`, merchantOf(shops.own)),
    shopId: shops.own,
    reason: '转让',
  })),
  'identity.readInvitationSheet': byOffice(() => ({ ...invitationSheet(2), fileName: `${ulid()}.csv` })),
  'identity.downloadInvitations': async ({ ask, home }) => ({
    voice: home.office,
    input: { sheetId: await readSheet(ask, home.office) },
    other: { sheetId: await readSheet(ask, home.office) },
  }),
  'identity.makeInvitations': byOffice(async ({ ask, home }) => ({
    sheetId: await readSheet(ask, home.office),
    chunk: 0,
  })),
} satisfies Partial<Makers<'identity'>>

const merchantOf = (shopId: string) => ({ role: 'merchant' as const, shopIds: [shopId] })
const invite = ({ invite: send, shops }: TestWorld['home']) => send('新商户', merchantOf(shops.own))
