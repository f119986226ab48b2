import type { InputOf } from '../../operations'
import type { Relation } from '../../policy'
import { invitationSheet } from '../make-invitation-sheet'
import { inspectorOf, officersGrant } from '../make-people'
import type { ExampleWorld } from '../prepare-examples'
import { newBrowser } from '../sign-in'
import { abroadOr, type Examples } from './example'

const invitationIn = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  if (relation === 'otherDistrict') return abroad.invitations.forMerchant
  const { invitations } = home
  return relation in invitations ? invitations[relation as keyof typeof invitations] : invitations.forMerchant
}

const codeIn = ({ codes }: ExampleWorld, relation: Relation) => abroadOr(relation, codes.abroad, codes.home)

const grantFor = (
  { home, shopIn }: ExampleWorld,
  relation: Relation,
): InputOf<'identity.createInvitation'>['grant'] => {
  const { near } = home.places
  if (relation === 'forInspector') return inspectorOf(near, near.gridIds, 8)
  if (relation === 'forStationHead') return { role: 'stationHead', stationId: near.stationId }
  if (relation === 'forLeader') return { role: 'leader', stationIds: [near.stationId] }
  return relation === 'forAdministrator' ? { role: 'audit' } : { role: 'merchant', shopIds: [shopIn(relation)] }
}

export const identityExamples: Examples<'identity'> = {
  'identity.me': () => undefined,
  'identity.showDraftKey': () => undefined,
  'identity.listColleagues': () => undefined,
  'identity.createInvitation': (world, relation) => ({
    name: '受邀人',
    grant: grantFor(world, relation),
    expiresInDays: 7,
  }),
  'identity.listInvitations': () => ({}),
  'identity.revokeInvitation': (world, relation) => ({ invitationId: invitationIn(world, relation).invitationId }),
  'identity.previewInvitation': (world, relation) => ({ token: invitationIn(world, relation).token }),
  'identity.acceptInvitation': (world, relation) => ({ token: invitationIn(world, relation).token }),
  'identity.listStaff': () => ({}),
  'identity.changeGrant': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    grant: officersGrant(home.places.near, 19),
    reason: '换证',
  }),
  'identity.endGrant': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    role: 'inspector',
    reason: '调离',
  }),
  'identity.endAccount': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad.personIds.inspector, home.personIds.rival),
    reason: '调离',
  }),
  'identity.listMembers': ({ home, abroad }, relation) => ({
    shopId: abroadOr(relation, abroad.shops.own, home.shops.own),
  }),
  'identity.endMembership': ({ home, abroad }, relation) => ({
    ...abroadOr(
      relation,
      { personId: abroad.personIds.inspector, shopId: abroad.shops.own },
      { personId: home.personIds.rival, shopId: home.shops.otherStation },
    ),
    reason: '转让',
  }),
  'identity.startSignIn': () => ({ challenge: newBrowser().challenge }),
  'identity.pollSignIn': (world, relation) => ({ signInId: codeIn(world, relation).waiting.signInId }),
  'identity.reviewSignIn': (world, relation) => ({ signInId: codeIn(world, relation).waiting.signInId }),
  'identity.decideSignIn': (world, relation) => ({ signInId: codeIn(world, relation).waiting.signInId, approve: true }),
  'identity.redeemSignIn': (world, relation) => codeIn(world, relation).confirmed,
  'identity.readInvitationSheet': () => invitationSheet(3),
  'identity.showInvitationSheet': ({ home, abroad }, relation) => ({
    sheetId: abroadOr(relation, abroad, home).sheetId,
  }),
  'identity.makeInvitations': ({ home, abroad }, relation) => ({
    sheetId: abroadOr(relation, abroad, home).sheetId,
    chunk: 0,
  }),
  'identity.downloadInvitations': ({ home, abroad }, relation) => ({
    sheetId: abroadOr(relation, abroad, home).sheetId,
  }),
  'identity.listMySessions': () => undefined,
  'identity.endMySession': () => ({ sessionId: 'x'.repeat(43) }),
  'identity.listSessionsOf': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
  }),
  'identity.endSessionsOf': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    reason: '电脑丢了',
  }),
  'identity.listMyPasskeys': () => undefined,
  'identity.startPasskey': () => ({}),
  'identity.finishPasskey': ({ passkeys }) => passkeys.made,
  'identity.startSecondFactor': () => ({}),
  'identity.finishSecondFactor': ({ passkeys }) => ({ assertion: passkeys.used }),
  'identity.removePasskey': ({ passkeys }) => ({ passkeyId: passkeys.removable, assertion: passkeys.used }),
  'identity.resetPasskeys': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.office,
    reason: '钥匙丢了',
  }),
  'identity.requirePasskeys': () => ({ required: true, graceDays: 30, reason: '等保要求' }),
  'identity.endSession': () => ({}),
  'identity.endAllSessions': () => ({}),
}
