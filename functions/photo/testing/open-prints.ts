import { dynamoCommit } from '../../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../../platform/adapters/kernel-store'
import { intakeFiles } from '../intake-files'
import { layPicture } from '../lay-picture'
import { lumaWithSharp } from '../luma-with-sharp'
import type { PictureSubject } from '../picture-keys'
import { printPicture } from '../print-picture'
import { seenBefore } from '../seen-before'
import { district, hashOf, openPhotos } from './open-photos'

type Used = { readonly district: string; readonly subject: PictureSubject; readonly sha256: string }

/** For tests: photos that shops' records refer to, and the worker that compares them. */
export const openPrints = async () => {
  const photos = await openPhotos()
  const { deps, table, clock, store, objects } = photos
  let ids = 0
  const newId = () => `01KKPR${String(++ids).padStart(20, '0')}`
  const kernel = { commit: dynamoCommit, keys: idempotencyStore(table), audit: auditLog(table), newId }
  const compare = printPicture({ store, objects, luma: lumaWithSharp(), kernel, clock })
  return {
    ...photos,
    /** A record refers to a photo. */
    use: async (shopId: string | undefined, id: string, body: Uint8Array): Promise<Used> => {
      const picture = { district, subject: { kind: 'inspection', id } as const, sha256: hashOf(body) }
      await layPicture(deps)({ ...picture, purpose: 'photo' }, body)
      const sent = { owner: 'person:1', contentType: 'image/jpeg' } as const
      const whose = { district, subject: picture.subject, at: clock(), ...(shopId && { shopId }) }
      const ref = { purpose: 'photo', sha256: picture.sha256, sent } as const
      const { files, writes } = await intakeFiles(deps)(whose, [ref])
      if (files[0]?.intake.state !== 'there') throw new Error(`not taken in: ${JSON.stringify(files)}`)
      await dynamoCommit(writes)
      return picture
    },
    compare: async (used: Used) => await compare(used),
    seen: seenBefore(deps),
    book: async () => await store.printBooks.get({ district }),
  }
}
