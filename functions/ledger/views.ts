import { entryTitle } from '@app/rules/ledger/entry-words'
import { objectionState } from '@app/rules/ledger/objection'
import { dayOf } from '@app/rules/time/day'
import type { LedgerEntryShown, LedgerLine } from '@app/types/ledger/contract'
import type { LedgerDeps } from './deps'
import type { LoadedEntry } from './load'
import type { StoredEntry, StoredObjection, StoredPhoto, StoredVersion } from './store'

const first = ({ versions }: StoredEntry): StoredVersion => versions[0] as StoredVersion
const last = ({ versions }: StoredEntry): StoredVersion => versions.at(-1) as StoredVersion

/** The Shanghai day on which the server first had it. */
export const cameOn = (entry: StoredEntry): string => dayOf(first(entry).at)
export const isLate = (entry: StoredEntry): boolean => cameOn(entry) > entry.day

export const lineOf = (entry: StoredEntry): LedgerLine => {
  const { entryId, kind, day, versions } = entry
  const objection = entry.objections.at(-1)
  const { content, by, faults } = last(entry)
  return {
    entryId,
    kind,
    day,
    cameAt: first(entry).at,
    late: isLate(entry),
    title: entryTitle(content),
    by,
    faults,
    corrected: versions.length > 1,
    ...(objection && { objection: objectionState(objection) }),
  }
}

const minutes = 10

const photosShown = async (objects: LedgerDeps['objects'], photos: readonly StoredPhoto[]) =>
  await Promise.all(
    photos.map(async ({ sha256, objectKey }, n) => ({
      sha256,
      url: await objects.downloadUrl({
        key: objectKey,
        fileName: `台账照片-${n + 1}.jpg`,
        expiresInSeconds: minutes * 60,
        inline: true,
      }),
    })),
  )

const versionShown = async (
  { objects }: Pick<LedgerDeps, 'objects'>,
  { at, by, content, note, reason, faults, photos }: StoredVersion,
) => ({
  at,
  by,
  content,
  note,
  ...(reason !== undefined && { reason }),
  faults,
  photos: await photosShown(objects, photos),
})

const objectionShown = async ({ objects }: Pick<LedgerDeps, 'objects'>, objection: StoredObjection) => {
  const { objectionId, at, by, words, answer, review } = objection
  return {
    ...{ objectionId, at, by, words, state: objectionState(objection) },
    ...(answer && {
      answer: { at: answer.at, by: answer.by, words: answer.words, photos: await photosShown(objects, answer.photos) },
    }),
    ...(review && { review: { at: review.at, by: review.by, accepted: review.accepted, words: review.words } }),
  }
}

export const entryShown = async (
  deps: Pick<LedgerDeps, 'objects'>,
  { shop, entry }: LoadedEntry,
): Promise<LedgerEntryShown> => ({
  ...lineOf(entry),
  shopId: entry.shopId,
  shopName: shop.name,
  versions: await Promise.all(entry.versions.map((version) => versionShown(deps, version))),
  objections: await Promise.all(entry.objections.map((objection) => objectionShown(deps, objection))),
})
