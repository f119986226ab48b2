import { createHash } from 'node:crypto'
import { photoLimits } from '@app/types/inspection/values'
import { mapAtMost } from '../platform/map-at-most'
import type { Write } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import type { StoredUpload } from '../shop/public'
import type { InspectionDeps } from './deps'
import { subjectOf } from './load-inspection'
import { isPicture, isPng } from './picture'
import { type ReferredFile, type Referring, referredFiles } from './referred-files'
import type { StoredInspection } from './store'

/** Files looked at beside each other: each may have 2 MB. */
export const readAtOnce = 6

type Files = {
  /** Where each lies, by upload. */
  readonly files: Record<string, string>
  /** Binds the signatures to this inspection. */
  readonly writes: readonly Write[]
}

type Found = ReferredFile & { readonly upload: StoredUpload | 'lost' | 'unreadable' }

/**
 * Every signature and photograph. Each was prepared by one of the two inspectors, is in the store with the very hash it
 * is referred to by, and is a whole picture that the document can print; a signature was given for no other inspection.
 * A refusal says in people's words which to write or take again: everything else stays on the phone.
 */
export const findFiles = async (deps: InspectionDeps, referring: Referring): Promise<Files | Refused> => {
  const referred = referredFiles(referring)
  const { inspection } = referring
  const photos = referred.filter(({ purpose }) => purpose === 'photo').length
  if (photos > photoLimits.ofInspection) return refuse('inspection.photosTooMany', [`现在有 ${photos} 张`])
  const found = await mapAtMost(readAtOnce, referred, async (file) => ({
    ...file,
    upload: await look(deps, inspection, file),
  }))
  return refusalOf(found) ?? filesOf(deps, inspection, found)
}

const refusalOf = (found: readonly Found[]): Refused | undefined => {
  const those = (upload: Found['upload'], purpose?: ReferredFile['purpose']) =>
    found.flatMap((one) => (one.upload === upload && (!purpose || one.purpose === purpose) ? [one.words] : []))
  const refusals = [
    { code: 'upload.unknown', words: those('lost') },
    { code: 'inspection.signatureUnreadable', words: those('unreadable', 'signature') },
    { code: 'inspection.photoUnreadable', words: those('unreadable', 'photo') },
  ] as const
  const first = refusals.find(({ words }) => words.length > 0)
  return first && refuse(first.code, first.words)
}

const filesOf = ({ shops }: InspectionDeps, inspection: StoredInspection, found: readonly Found[]): Files => {
  const uploads = found.flatMap(({ purpose, upload }) => (typeof upload === 'string' ? [] : [{ purpose, upload }]))
  return {
    files: Object.fromEntries(uploads.map(({ upload }) => [upload.uploadId, upload.objectKey])),
    writes: uploads.flatMap(({ purpose, upload }) =>
      purpose === 'signature' ? [shops.bindUpload(upload, subjectOf(inspection))] : [],
    ),
  }
}

const look = async (
  deps: InspectionDeps,
  inspection: StoredInspection,
  { purpose, ref }: ReferredFile,
): Promise<Found['upload']> => {
  const upload = await preparedUpload(deps, inspection, { purpose, ref })
  if (!upload || upload.usedFor) return 'lost'
  const body = (await deps.objects.get(upload.objectKey))?.body
  if (!body || createHash('sha256').update(body).digest('hex') !== ref.sha256) return 'lost'
  const isReadable = purpose === 'signature' ? isPng : isPicture
  return isReadable(body) ? upload : 'unreadable'
}

const preparedUpload = async (
  { shops }: InspectionDeps,
  { district, inspectors }: StoredInspection,
  { purpose, ref }: Pick<ReferredFile, 'purpose' | 'ref'>,
) => {
  const asked = inspectors.map(({ personId }) => shops.upload({ district, personId, purpose, ...ref }))
  return (await Promise.all(asked)).find((upload) => upload !== undefined)
}
