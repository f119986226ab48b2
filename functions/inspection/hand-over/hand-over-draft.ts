import type { HandOverShown } from '@app/types/inspection/hand-over'
import { inspectorIn } from '../../identity/public'
import { refuseFiles } from '../../photo/public'
import type { PersonActor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { expiryOf, handOverShown, stateOf } from './hand-over'
import { inspectorsInDraft, tablesInDraft } from './read-draft'
import { refuseReleased } from './refuse-released'
import type { StoredHandOver } from './store'

type Input = {
  readonly shopId: string
  readonly inspectionId: string
  readonly toPersonId: string
  readonly draft: string
  readonly pictures: StoredHandOver['pictures']
}
type Giving = Asked<Input> & { readonly actor: PersonActor }

/**
 * One of the two gives a begun inspection to the other, who leads staying as it began. It is kept for seven days, or
 * until it is taken over or taken back.
 */
export const handOverDraft = given(
  async (deps: InspectionDeps, asked: Asked<Input>): Promise<Changed<HandOverShown> | Refused> => {
    const { actor, input, at } = asked
    if (actor.kind !== 'person') return refuse('access.denied')
    const giving = { ...asked, actor }
    const shop = await deps.shops.shop(actor.district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    const to = await receiverOf(deps, giving)
    if (isRefused(to)) return to
    const before = await deps.store.handOvers.get({ district: actor.district, inspectionId: input.inspectionId })
    const refusal = refuseBefore(before, giving) ?? (await refusePictures(deps, giving))
    if (refusal) return refusal
    const handOver = handOverOf(giving, shop, to)
    return {
      answer: handOverShown(handOver, at),
      writes: await replacing(deps, before, { handOver, draft: input.draft }),
      subject: subjectOf(handOver),
    }
  },
)

/** The other of the two: as the draft says, and as was announced where it was. */
const receiverOf = async (deps: InspectionDeps, { actor, input }: Giving): Promise<StoredHandOver['to'] | Refused> => {
  const { district, personId } = actor
  const { shopId, inspectionId, toPersonId } = input
  const two = inspectorsInDraft(input.draft, { district, shopId, inspectionId })
  // the colleague's phone is given the tables by the server: what is not ours could not be opened there
  if (!(two && (await tablesInDraft(deps, district, input.draft)))) return refuse('handOver.draftInvalid')
  const announced = await deps.store.inspections.get({ district, shopId, inspectionId })
  const pairs = [two, ...(announced ? [announced.inspectors.map((one) => one.personId)] : [])]
  const isOneOfThem = (id: string) => pairs.every((pair) => pair.includes(id))
  if (!isOneOfThem(personId)) return refuse('access.denied', undefined, subjectOf(input))
  if (announced && announced.state !== 'notified') return refuse('inspection.submitted')
  if (toPersonId === personId || !isOneOfThem(toPersonId)) return refuse('handOver.notSecond')
  return await colleague(deps, district, toPersonId)
}

const colleague = async ({ people }: InspectionDeps, district: string, personId: string) => {
  const found = await people.person(district, personId)
  return found?.state === 'active' && inspectorIn(found.grants)
    ? { personId, name: found.name }
    : refuse('person.unknown')
}

/** What was given is given again only by whoever has it. */
const refuseBefore = (before: StoredHandOver | undefined, { actor, at }: Giving): Refused | undefined => {
  const state = before && stateOf(before, at)
  if (state === 'waiting') return refuse('handOver.waiting')
  const late = before && refuseReleased(before, actor)
  if (late) return late
  return state === 'taken' && before?.to.personId !== actor.personId ? refuse('handOver.taken') : undefined
}

const refusePictures = async ({ photos }: InspectionDeps, { actor, input, at }: Giving) => {
  const subject = { kind: 'inspection', id: input.inspectionId } as const
  const { files } = await photos.intakeFiles({ district: actor.district, subject, at }, input.pictures)
  const names = { photo: '照片', signature: '签名' } as const
  return refuseFiles(files.map((file, nth) => ({ ...file, words: `第 ${nth + 1} 张${names[file.purpose]}` })))
}

const handOverOf = ({ actor, input, at }: Giving, { name }: StoredShop, to: StoredHandOver['to']): StoredHandOver => ({
  revision: 1,
  district: actor.district,
  shopId: input.shopId,
  inspectionId: input.inspectionId,
  shopName: name,
  from: { personId: actor.personId, name: actor.name },
  to,
  givenAt: at.toISOString(),
  expiresAt: expiryOf(at),
  pictures: input.pictures,
})

type Given = { readonly handOver: StoredHandOver; readonly draft: string }

/** A draft that was returned may still lie there: the table forgets in its own time. */
const replacing = async (
  { store }: InspectionDeps,
  before: StoredHandOver | undefined,
  { handOver, draft }: Given,
): Promise<Write[]> => {
  const { district, inspectionId, expiresAt } = handOver
  const kept = { revision: 1, district, inspectionId, draft, expiresAt }
  if (!before) return [store.handOvers.insert(handOver), store.handedDrafts.insert(kept)]
  const left = await store.handedDrafts.get({ district, inspectionId })
  return [
    store.handOvers.replace({ ...handOver, revision: before.revision }),
    left ? store.handedDrafts.replace({ ...kept, revision: left.revision }) : store.handedDrafts.insert(kept),
  ]
}
