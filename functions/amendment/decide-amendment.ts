import { standingWords } from '@app/rules/amendment/amendment-words'
import type { AmendmentChange } from '@app/types/amendment/contract'
import type { PersonActor } from '../platform/actor'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { AmendmentDeps } from './deps'
import { type Loaded, loadAmendment, type Place, papersOf, subjectOf } from './load'
import { forgetting, settling, telling } from './settle'
import type { StoredAmendment } from './store'
import { settledOf } from './views'

type Seen = Place & { readonly revision: number }
type Decided = Changed<ReturnType<typeof settledOf>> | Refused
type Deciding = Loaded & { readonly actor: PersonActor }

/** What somebody is about to decide, as it was looked at. */
const loadToDecide = async (deps: AmendmentDeps, { actor, input }: Asked<Seen>): Promise<Deciding | Refused> => {
  if (actor.kind !== 'person') return refuse('access.denied')
  const loaded = await loadAmendment(deps, actor, { ...input, as: 'keeper' })
  if (isRefused(loaded)) return loaded
  const { shop, amendment } = loaded
  const isOwn = may.owns(actor, shop) || amendment.personId === actor.personId
  if (isOwn) return refuse('amendment.own', undefined, subjectOf(input))
  if (amendment.state !== 'open') return refuse('amendment.settled')
  return amendment.revision === input.revision ? { ...loaded, actor } : refuse('amendment.changed')
}

const decidedBy = (
  { amendment, actor: { name, personId } }: Deciding,
  state: 'accepted' | 'refused',
  { at, words }: { readonly at: Date; readonly words?: string },
): StoredAmendment => ({
  ...amendment,
  state,
  decided: { by: name, personId, at: at.toISOString(), ...(words && { words }) },
})

const givenTo = (change: Exclude<AmendmentChange, { fact: 'licence' }>) =>
  change.fact === 'businessTypes' ? { businessTypes: change.businessTypes } : { [change.fact]: change.value }

/** The writes by which the register comes to say it, as any change of it is made. */
const corrected = async (
  deps: AmendmentDeps,
  asked: Asked<Seen>,
  { shop, amendment }: Deciding,
): Promise<readonly Write[] | Refused> => {
  const { change, reason, photos } = amendment
  if (change.fact === 'licence') {
    const { licenceId, number, validUntil } = change
    return await deps.amendPaper({ shop, licenceId, number, validUntil, photo: photos[0] }, asked)
  }
  const input = { shopId: shop.shopId, ...givenTo(change), reason: `更正申请：${reason}` }
  const made = await deps.changeShop({ ...asked, input })
  return isRefused(made) ? made : made.writes
}

/** The register says from now on what was asked for. */
export const acceptAmendment = given(
  async (deps: AmendmentDeps, asked: Asked<Seen & { readonly standing: string }>): Promise<Decided> => {
    const { input, at } = asked
    const deciding = await loadToDecide(deps, asked)
    if (isRefused(deciding)) return deciding
    const { shop, amendment } = deciding
    const standing = standingWords(amendment.change, shop, await papersOf(deps, shop, at))
    if (standing !== input.standing) return refuse('amendment.changed')
    const writes = await corrected(deps, asked, deciding)
    if (isRefused(writes)) return writes
    const next = decidedBy(deciding, 'accepted', { at })
    return {
      answer: settledOf(next, amendment.revision + 1),
      writes: [...writes, ...(await settling(deps, next)), ...telling(deps, next, at)],
      subject: subjectOf(input),
      reason: amendment.reason,
    }
  },
)

/** Not corrected, with the reason; the photographs are needed no more. */
export const refuseAmendment = given(
  async (deps: AmendmentDeps, asked: Asked<Seen & { readonly words: string }>): Promise<Decided> => {
    const { input, at } = asked
    const deciding = await loadToDecide(deps, asked)
    if (isRefused(deciding)) return deciding
    const { words } = input
    const next = { ...decidedBy(deciding, 'refused', { at, words }), photos: [] }
    return {
      answer: settledOf(next, next.revision + 1),
      writes: [
        ...(await settling(deps, next)),
        ...(await forgetting(deps, deciding.amendment)),
        ...telling(deps, next, at),
      ],
      subject: subjectOf(input),
      reason: words,
    }
  },
)
