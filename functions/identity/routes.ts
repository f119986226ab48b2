import type { identityContract } from '@app/types/identity/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { acceptInvitation } from './accept-invitation'
import { may } from './access'
import { downloadInvitations } from './bulk/download-invitations'
import { makeInvitations, readInvitationSheet, showInvitationSheet } from './bulk/invitation-sheets'
import { changeGrant, endGrant } from './change-grant'
import { createInvitation } from './create-invitation'
import type { IdentityDeps } from './deps'
import { endAccount } from './end-account'
import { endMembership } from './end-membership'
import { listInvitations, previewInvitation, revokeInvitation } from './invitations'
import { listMembers } from './list-members'
import { listStaff } from './list-staff'
import { listMyPasskeys, requirePasskeys, resetPasskeys } from './passkeys/keep-passkeys'
import { finishPasskey, startPasskey } from './passkeys/make-passkey'
import { finishSecondFactor, removePasskey, startSecondFactor } from './passkeys/use-passkey'
import { endAllSessions, endMySession, endSession, endSessionsOf, listMySessions, listSessionsOf } from './sessions'
import { showDraftKey } from './show-draft-key'
import { decideSignIn, pollSignIn, redeemSignIn, reviewSignIn, startSignIn } from './sign-in'
import { listColleagues, showMe } from './staff'

export const identityRoutes = (deps: IdentityDeps): Routes<typeof identityContract> => ({
  me: reading(may.me, showMe(deps)),
  showDraftKey: reading(may.openDrafts, showDraftKey(deps)),
  listColleagues: reading(may.listColleagues, listColleagues(deps)),
  createInvitation: changing(may.invite, createInvitation(deps)),
  listInvitations: reading(may.invite, listInvitations(deps)),
  revokeInvitation: changing(may.invite, revokeInvitation(deps)),
  previewInvitation: reading(may.acceptInvitation, previewInvitation(deps)),
  acceptInvitation: changing(may.acceptInvitation, acceptInvitation(deps)),
  listStaff: reading(may.listStaff, listStaff(deps)),
  changeGrant: changing(may.changeGrant, changeGrant(deps)),
  endGrant: changing(may.changeGrant, endGrant(deps)),
  endAccount: changing(may.endAccount, endAccount(deps)),
  listMembers: reading(may.endMembership, listMembers(deps)),
  endMembership: changing(may.endMembership, endMembership(deps)),
  startSignIn: changing(may.startSignIn, startSignIn(deps)),
  pollSignIn: reading(may.pollSignIn, pollSignIn(deps)),
  reviewSignIn: reading(may.confirmSignIn, reviewSignIn(deps)),
  decideSignIn: changing(may.confirmSignIn, decideSignIn(deps)),
  redeemSignIn: changing(may.startSignIn, redeemSignIn(deps)),
  readInvitationSheet: changing(may.inviteBySheet, readInvitationSheet(deps)),
  showInvitationSheet: reading(may.inviteBySheet, showInvitationSheet(deps)),
  makeInvitations: changing(may.inviteBySheet, makeInvitations(deps)),
  downloadInvitations: changing(may.inviteBySheet, downloadInvitations(deps)),
  listMySessions: reading(may.ownSessions, listMySessions(deps)),
  endMySession: changing(may.ownSessions, endMySession(deps)),
  listSessionsOf: reading(may.endSessionsOf, listSessionsOf(deps)),
  endSessionsOf: changing(may.endSessionsOf, endSessionsOf(deps)),
  listMyPasskeys: reading(may.keepPasskeys, listMyPasskeys(deps)),
  startPasskey: changing(may.makePasskey, startPasskey(deps)),
  finishPasskey: changing(may.makePasskey, finishPasskey(deps)),
  startSecondFactor: changing(may.usePasskey, startSecondFactor(deps)),
  finishSecondFactor: changing(may.usePasskey, finishSecondFactor(deps)),
  removePasskey: changing(may.keepPasskeys, removePasskey(deps)),
  resetPasskeys: changing(may.ruleOverPasskeys, resetPasskeys(deps)),
  requirePasskeys: changing(may.ruleOverPasskeys, requirePasskeys(deps)),
  endSession: changing(may.endSession, endSession(deps)),
  endAllSessions: changing(may.ownSessions, endAllSessions(deps)),
})
