import type { PublicCard } from '@app/types/shop/card'
import type { PublicAnswer, RequestPublic } from '../device/request-public'
import type { Storage } from '../device/storage'
import type { Outcome } from './outcome'
import { readOutcome } from './read-outcome'

export type CardParts = { readonly requestPublic: RequestPublic; readonly storage: Storage }

type KeptCard = { readonly etag?: string; readonly body: string }

const placeOf = (code: string) => `card/${code}`

const keptCard = (storage: Storage, code: string): KeptCard | undefined => {
  const found = storage.read(placeOf(code)) as Partial<KeptCard> | undefined
  return typeof found?.body === 'string' ? (found as KeptCard) : undefined
}

const keepCard = (storage: Storage, code: string, { body, etag }: PublicAnswer): boolean =>
  storage.write(placeOf(code), { body, ...(etag ? { etag } : {}) })

/**
 * Reads the public card of a code directly, without identity. The last card is kept: an unchanged one answers 304 and
 * costs no bytes (fresh within 5 seconds: the server is asked every time).
 */
export const createReadCard =
  ({ requestPublic, storage }: CardParts) =>
  async (code: string): Promise<Outcome<PublicCard>> => {
    const kept = keptCard(storage, code)
    const answer = await requestPublic({
      method: 'GET',
      path: `/s/${code}.json`,
      ...(kept?.etag ? { etag: kept.etag } : {}),
    })
    if (answer?.status === 304 && kept) return readOutcome({ status: 200, body: kept.body })
    if (answer?.status === 200) keepCard(storage, code, answer)
    return readOutcome(answer)
  }

/** Reports that a code does not match the shop where it hangs; reaches the bureau's intake, without identity. */
export const createReportMismatch =
  (requestPublic: RequestPublic) =>
  async (code: string, words: string): Promise<Outcome<unknown>> =>
    readOutcome(
      await requestPublic({
        method: 'POST',
        path: `/s/${code}/mismatch`,
        body: JSON.stringify(words.trim() === '' ? {} : { words: words.trim() }),
      }),
    )
