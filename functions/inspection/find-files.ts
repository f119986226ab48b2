import type { UploadRef } from '@app/types/inspection/contract'
import type * as z from 'zod'
import { type Refused, refuse } from '../platform/verb'
import type { InspectionDeps } from './deps'
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

/**
 * Where every signature and photograph lies, by upload. Each was prepared by one of the two inspectors, is in the store
 * with the very hash it is referred to by, and is a picture that the document can print.
 */
export const findFiles = async (
  deps: InspectionDeps,
  inspection: StoredInspection,
  submission: Submission,
): Promise<Record<string, string> | Refused> => {
  const found = await Promise.all(
    referredIn(submission).map(async (referred) => ({
      ...referred,
      objectKey: await lies(deps, inspection, referred),
    })),
  )
  const lost = found.flatMap(({ field, objectKey }) => (objectKey ? [] : [field]))
  if (lost.length > 0) return refuse('upload.unknown', lost)
  return Object.fromEntries(found.flatMap(({ ref, objectKey }) => (objectKey ? [[ref.uploadId, objectKey]] : [])))
}

const lies = async (
  deps: InspectionDeps,
  inspection: StoredInspection,
  { purpose, ref }: Referred,
): Promise<string | undefined> => {
  const upload = await preparedUpload(deps, inspection, { purpose, ref })
  if (!upload) return undefined
  const { objectKey } = upload
  const facts = await deps.objects.head(objectKey)
  if (facts?.sha256 !== ref.sha256 || !printable.has(facts.contentType)) return undefined
  return purpose === 'photo' || (await isInk(deps, objectKey)) ? objectKey : undefined
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
