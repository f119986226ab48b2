import type { InspectionShown } from '@app/types/inspection/contract'
import { listsFrom } from '../platform/fill-page'
import { type Asked, given, isRefused, type Refused } from '../platform/verb'
import { tablesMadeWith } from './checklists'
import type { InspectionDeps } from './deps'
import { signedVersions } from './document/signed-text'
import { handOverShown } from './hand-over/hand-over'
import { audienceOf, type InspectionAsked, loadInspection } from './load-inspection'
import type { StoredInspection } from './store'
import { shownToMerchant, shownToStaff } from './views'

type Input = InspectionAsked & { readonly from?: number | undefined }

/** Seconds that an address of a photograph or a document answers. */
export const addressLife = 600

/** One inspection, whole for staff, what concerns the merchant for the merchant. */
export const showInspection = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<InspectionShown | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    const { inspection } = loaded
    const [tables, contents] = await Promise.all([
      tablesMadeWith(deps.tables, inspection),
      // what was signed is compared only where something was corrected
      inspection.earlier ? signedVersions(deps.store, inspection) : [],
    ])
    const viewed = { inspection, tables, contents }
    const shown =
      audience === 'merchant'
        ? shownToMerchant(viewed, at)
        : {
            ...shownToStaff(viewed, await photoUrls(deps, inspection), at),
            ...(await handedOver(deps, inspection, at)),
          }
    return input.from === undefined ? shown : shownFrom(shown, input.from)
  },
)

/** Several tables with long remarks, or many corrections, may be more than one answer carries. */
const shownFrom = ({ items, earlier = [], ...rest }: InspectionShown, from: number): InspectionShown => {
  const { page, next } = listsFrom({ items, earlier }, from, { beside: rest, least: 1 })
  return {
    ...rest,
    items: page.items,
    ...(page.earlier.length > 0 && { earlier: page.earlier }),
    ...(next !== undefined && { next }),
  }
}

/** Whose phone it lies on, while the server does not have it. */
const handedOver = async (
  { store }: InspectionDeps,
  inspection: StoredInspection,
  at: Date,
): Promise<Pick<InspectionShown, 'handedOver'>> => {
  const found = inspection.state === 'notified' ? await store.handOvers.get(inspection) : undefined
  return found ? { handedOver: handOverShown(found, at) } : {}
}

const photoUrls = async ({ objects }: InspectionDeps, { result, delivered }: StoredInspection) => {
  const { answers = {} } = result ?? {}
  const { files = {} } = delivered ?? {}
  const address = async (key: string, index: number) =>
    await objects.downloadUrl({ key, fileName: `${index + 1}`, expiresInSeconds: addressLife, inline: true })
  const ofItem = Object.entries(answers).map(async ([item, { photos = [], handling }]) => {
    const keys = [...photos, ...(handling?.photosAfter ?? [])].flatMap(({ sha256 }) => files[sha256] ?? [])
    return [item, await Promise.all(keys.map(address))] as const
  })
  return Object.fromEntries((await Promise.all(ofItem)).filter(([, urls]) => urls.length > 0))
}
