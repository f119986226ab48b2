import { dayOf } from '@app/rules/time/day'
import type { Write } from '../../platform/ports/records'
import type { StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { numberDocument } from '../document/number-document'
import { mainLicence } from '../main-licence'
import { standing, summaryOf } from '../past-visits'
import type { Delivered, StoredInspection } from '../store'
import { buildInspection } from './build-inspection'
import { hashContent } from './hash-content'
import type { Taking } from './taking'

type Taken = {
  readonly inspection: StoredInspection & { readonly delivered: Delivered }
  readonly writes: readonly Write[]
}

/** The inspection as it is kept from now on, the very text that was signed, and what follows for the shop. */
export const takeIn = async (deps: InspectionDeps, taking: Taking): Promise<Taken> => {
  const { store, shops } = deps
  const { delivery, shop, stored, inspections, publications } = taking
  const { content, contentHash } = delivery
  const { district, inspectionId, version } = content
  const unit = await unitOn(deps, shop, dayOf(content.finishedAt))
  const known = stored?.result?.documentNumber ?? stored?.unfinished?.documentNumber
  // read last: it is the one item that all of a station's deliveries share
  const numbered = known ? undefined : await numberFor(deps, taking)
  const inspection = buildInspection({
    ...taking,
    unit,
    documentNumber: known ?? numbered?.documentNumber,
    documentsAtOnce: deps.documentsAtOnce,
  })
  const others = inspections.filter((one) => one.inspectionId !== inspectionId)
  const text = { revision: 1, district, shopId: shop.shopId, inspectionId, version, contentHash }
  // a correction may take away what the shop's last result was
  const hasResult = content.ending.kind === 'concluded' || stored?.result !== undefined
  const summary = hasResult ? summaryOf(standing([...others, inspection], publications)) : undefined
  return {
    inspection,
    writes: [
      stored ? store.inspections.replace(inspection) : store.inspections.insert(inspection),
      store.signedContents.insert({ ...text, content: hashContent(content).text }),
      ...(stored?.delivered ? [store.correctedVersions.insert(correctedOf(stored, stored.delivered))] : []),
      shops.touch(shop, summary),
      ...(await touchUnited(deps, taking, inspection)),
      ...(numbered ? [numbered.write] : []),
      ...taking.fileWrites,
    ],
  }
}

const correctedOf = (inspection: StoredInspection, { version }: Delivered) => {
  const { district, shopId, inspectionId } = inspection
  return { revision: 1, district, shopId, inspectionId, version, inspection }
}

const numberFor = (deps: InspectionDeps, { delivery: { content }, shop, stored }: Taking) =>
  numberDocument(deps, {
    district: content.district,
    stationId: stored?.stationId ?? shop.stationId,
    year: dayOf(content.finishedAt).slice(0, 4),
  })

/** An inspection of an entry that was merged meanwhile counts with the shop that stayed. */
const touchUnited = async (
  { store, shops }: InspectionDeps,
  { shop }: Taking,
  next: StoredInspection,
): Promise<readonly Write[]> => {
  const united = shop.mergedInto === undefined ? undefined : await shops.united(shop)
  if (!united) return []
  const [inspections, publications] = await Promise.all([store.ofUnited(united), store.publicationsOf(united)])
  const others = inspections.filter(({ inspectionId }) => inspectionId !== next.inspectionId)
  return [shops.touch(united, summaryOf(standing([...others, next], publications)))]
}

const unitOn = async ({ licences }: InspectionDeps, shop: StoredShop, day: string) => {
  const { district, shopId, address, businessTypes } = shop
  const licenceNumber = mainLicence(businessTypes, await licences.ofShop(district, shopId, day))
  return { address, ...(licenceNumber && { licenceNumber }) }
}
