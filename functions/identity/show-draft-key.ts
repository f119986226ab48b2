import { type Asked, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { IdentityDeps } from './deps'
import { draftKey } from './secrets'

/** Made anew from the bureau's secret at every asking: nothing is stored, and signing in again opens the drafts. */
export const showDraftKey =
  ({ secret }: Pick<IdentityDeps, 'secret'>) =>
  async ({ actor }: Asked<unknown>): Promise<{ key: string } | Refused> =>
    may.openDrafts(actor) ? { key: draftKey(secret, actor.district, actor.personId) } : refuse('access.denied')
