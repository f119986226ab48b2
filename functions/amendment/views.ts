import type { AmendmentLine } from '@app/types/amendment/contract'
import type { AmendmentDeps } from './deps'
import type { StoredAmendment } from './store'

export const lineOf = (one: StoredAmendment): AmendmentLine => {
  const { amendmentId, shopId, shopName, revision, change, state, before, wanted, requestedAt, decided } = one
  return {
    ...{ amendmentId, shopId, shopName, revision, state, before, wanted, requestedAt },
    fact: change.fact,
    ...(change.fact === 'licence' && { licenceId: change.licenceId }),
    ...(decided && { decidedAt: decided.at }),
  }
}

export const settledOf = ({ amendmentId, state }: StoredAmendment, revision: number) => ({
  amendmentId,
  state,
  revision,
})

/** Seconds that the address of a photograph answers. */
const photoLife = 600

export const photosOf = async ({ objects }: Pick<AmendmentDeps, 'objects'>, { photos }: StoredAmendment) =>
  await Promise.all(
    photos.map(async ({ sha256, objectKey }) => ({
      url: await objects.downloadUrl({
        key: objectKey,
        fileName: `${sha256.slice(0, 12)}.jpg`,
        expiresInSeconds: photoLife,
        inline: true,
      }),
    })),
  )
