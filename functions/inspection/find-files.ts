import type { UploadRef } from '@app/types/inspection/contract'
import type * as z from 'zod'
import type { Write } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import type { StoredUpload } from '../shop/public'
import type { InspectionDeps } from './deps'
import { subjectOf } from './load-inspection'
import { isPng } from './picture'
import type { StoredInspection } from './store'
import type { Submission } from './submission'

type Referred = {
  readonly field: string
  readonly purpose: 'photo' | 'signature'
  readonly ref: z.infer<typeof UploadRef>
}

const referredIn = ({ answers, signatures }: Submission): readonly Referred[] => [
  ...signatures.map(({ image }, index) => ({
    field: `signatures.${index}.image`,
    purpose: 'signature' as const,
    ref: image,
  })),
  ...Object.entries(answers).flatMap(([key, { photos = [] }]) =>
    photos.map((ref, index) => ({ field: `answers.${key}.photos.${index}`, purpose: 'photo' as const, ref })),
  ),
]

type Files = {
  /** Where each lies, by upload. */
  readonly files: Record<string, string>
  /** Binds the signatures to this inspection. */
  readonly writes: readonly Write[]
}

/**
 * Every signature and photograph. Each was prepared by one of the two inspectors, is in the store with the very hash it
 * is referred to by, and is a picture that the document can print; a signature was given for no other inspection.
 */
export const findFiles = async (
  deps: InspectionDeps,
  inspection: StoredInspection,
  submission: Submission,
): Promise<Files | Refused> => {
  const found = await Promise.all(
    referredIn(submission).map(async (referred) => ({ ...referred, upload: await lies(deps, inspection, referred) })),
  )
  const lost = found.flatMap(({ field, upload }) => (upload ? [] : [field]))
  if (lost.length > 0) return refuse('upload.unknown', lost)
  const signed = found.flatMap(({ purpose, upload }) => (upload && purpose === 'signature' ? [upload] : []))
  return {
    files: Object.fromEntries(found.flatMap(({ upload }) => (upload ? [[upload.uploadId, upload.objectKey]] : []))),
    writes: signed.map((upload) => deps.shops.bindUpload(upload, subjectOf(inspection))),
  }
}

const lies = async (
  deps: InspectionDeps,
  inspection: StoredInspection,
  { purpose, ref }: Referred,
): Promise<StoredUpload | undefined> => {
  const upload = await preparedUpload(deps, inspection, { purpose, ref })
  if (!upload || upload.usedFor) return undefined
  const { objectKey } = upload
  const facts = await deps.objects.head(objectKey)
  if (facts?.sha256 !== ref.sha256 || !printable.has(facts.contentType)) return undefined
  return purpose === 'photo' || (await isInk(deps, objectKey)) ? upload : undefined
}

/** What the document's renderer reads. */
const printable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg'])

const preparedUpload = async (
  { shops }: InspectionDeps,
  { district, inspectors }: StoredInspection,
  { purpose, ref }: Pick<Referred, 'purpose' | 'ref'>,
) => {
  const asked = inspectors.map(({ personId }) => shops.upload({ district, personId, purpose, ...ref }))
  return (await Promise.all(asked)).find((upload) => upload !== undefined)
}

/** A signature is small and the document cannot do without it: looked at before it counts. */
const isInk = async ({ objects }: InspectionDeps, objectKey: string): Promise<boolean> => {
  const object = await objects.get(objectKey)
  return object !== undefined && isPng(object.body)
}
