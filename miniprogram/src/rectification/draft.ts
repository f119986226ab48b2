import type { UploadRef } from '../data/upload-ref'
import type { Storage } from '../device/storage'

export type AnswerPhoto = { readonly photoId: string; readonly path: string; readonly ref?: UploadRef | undefined }

/** What somebody wrote and photographed about one finding, until it is sent. */
export type AnswerDraft = { readonly words: string; readonly photos: readonly AnswerPhoto[] }

export const noAnswer: AnswerDraft = { words: '', photos: [] }

/** Kept on the phone with every letter: whoever loses the network, or the app, loses nothing. */
export type AnswerDrafts = {
  readonly read: (key: string) => AnswerDraft
  readonly save: (key: string, draft: AnswerDraft) => void
  /** Once the server has it. */
  readonly discard: (key: string) => void
}

const isDraft = (found: unknown): found is AnswerDraft =>
  typeof found === 'object' && found !== null && 'words' in found && 'photos' in found

export const openAnswerDrafts = (storage: Storage, rectificationId: string): AnswerDrafts => {
  const place = (key: string) => `rectify/${rectificationId}/${key}`
  return {
    read: (key) => {
      const found = storage.read(place(key))
      return isDraft(found) ? found : noAnswer
    },
    save: (key, draft) => storage.write(place(key), draft),
    discard: (key) => storage.remove(place(key)),
  }
}
