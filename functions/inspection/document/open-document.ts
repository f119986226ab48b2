import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { audienceOf, type InspectionAsked, loadInspection } from '../load-inspection'
import { dayOfInspection } from '../past-visits'
import { addressLife } from '../show-inspection'
import type { StoredInspection } from '../store'
import { numberOf } from './filed'
import { documentOfVersion } from './versions'

type Opened = { readonly url: string; readonly number: string; readonly sha256: string; readonly bytes: number }

type VersionAsked = InspectionAsked & { readonly version?: number | undefined }

/**
 * An address that shows the document for ten minutes, the newest unless a version is named: to staff and to the
 * inspected merchant.
 */
export const openDocument = given(
  async (deps: InspectionDeps, { actor, input }: Asked<VersionAsked>): Promise<Opened | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    const { inspection } = loaded
    const { objectKey: key, sha256, bytes } = documentOfVersion(inspection, input.version) ?? {}
    const number = numberOf(inspection)
    if (!key || !sha256 || !bytes || !number) return refuse('document.notReady')
    const fileName = fileNameOf(inspection, input.version)
    const url = await deps.objects.downloadUrl({ key, fileName, expiresInSeconds: addressLife, inline: true })
    return { url, number, sha256, bytes }
  },
)

const fileNameOf = (inspection: StoredInspection, version?: number) => {
  const shop = inspection.shopName.replace(/[\\/:*?"<>|\s]+/g, ' ')
  return `${shop}-${dayOfInspection(inspection)}-检查文书${version ? `-第${version}版` : ''}.pdf`
}
