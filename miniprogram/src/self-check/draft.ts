import type { SelfCheckAnswer } from '@app/rules/self-check/fill'
import type { PhotoSource } from '@app/types/self-check/values'
import type { Storage } from '../device/storage'

export type FillPhoto = {
  readonly photoId: string
  readonly itemKey: string
  /** The named spot (定景) that it shows. */
  readonly spot: string
  readonly takenAt: string
  readonly source: PhotoSource
  readonly path: string
  readonly place?: { readonly longitude: number; readonly latitude: number } | undefined
  /** Its content, once the server has it. */
  readonly sha256?: string | undefined
}

/** A self-check as it is filled in: on the phone with every tap, until the server has it. */
export type SelfCheckDraft = {
  readonly selfCheckId: string
  readonly shopId: string
  readonly tableId: string
  readonly version: number
  /** A day of the period that it is about. */
  readonly day: string
  readonly startedAt: string
  /** Once it was sent the first time: what is sent again is the same. */
  readonly finishedAt?: string | undefined
  readonly answers: Readonly<Record<string, SelfCheckAnswer>>
  readonly photos: readonly FillPhoto[]
}

const isDraft = (found: unknown): found is SelfCheckDraft =>
  typeof found === 'object' && found !== null && 'selfCheckId' in found && 'answers' in found

const prefix = 'selfCheck/'
const placeOf = (shopId: string, tableId: string, period: string) => `${prefix}${shopId}/${tableId}/${period}`

/** The self-checks of one shop that are begun and not yet with the server, a place for each table and period. */
export const openSelfCheckDrafts = (storage: Storage, shopId: string) => ({
  read: (tableId: string, period: string): SelfCheckDraft | undefined => {
    const found = storage.read(placeOf(shopId, tableId, period))
    return isDraft(found) ? found : undefined
  },
  /** False: the phone is full, and what stood there before stands. */
  save: (period: string, draft: SelfCheckDraft): boolean =>
    storage.write(placeOf(shopId, draft.tableId, period), draft),
  discard: (tableId: string, period: string): void => storage.remove(placeOf(shopId, tableId, period)),
  /** Those that were finished and could not be sent, by table and period. */
  waiting: (): readonly { readonly period: string; readonly draft: SelfCheckDraft }[] =>
    storage.keys().flatMap((key) => {
      if (!key.startsWith(`${prefix}${shopId}/`)) return []
      const draft = storage.read(key)
      const period = key.split('/').slice(3).join('/')
      return isDraft(draft) && draft.finishedAt ? [{ period, draft }] : []
    }),
})
export type SelfCheckDrafts = ReturnType<typeof openSelfCheckDrafts>
