import { createHash } from 'node:crypto'
import { ApiError } from '../engine/api-error'
import { beginningWith, chunksOf, type Level } from '../engine/level'
import type { Change } from './commit-log'

const tokenPrefix = 'token~'
const validFor = 10 * 60_000

type Use = { readonly at: number; readonly fingerprint: string }

/** The client request tokens of the last ten minutes, kept on disk with the transactions they came with. */
export type TransactionTokens = {
  /** Whether this very transaction has been carried out. Throws IdempotentParameterMismatchException for another. */
  readonly isDone: (token: string, items: unknown) => boolean
  /** What to write together with the transaction. */
  readonly entryFor: (token: string, items: unknown) => Change
  /** What to remove because its ten minutes are over. */
  readonly outlived: () => readonly Change[]
}

export const openTransactionTokens = async (level: Level, clock: () => Date): Promise<TransactionTokens> => {
  const uses = new Map<string, Use>()
  for await (const chunk of chunksOf(level, beginningWith(tokenPrefix)))
    for (const [key, text] of chunk) uses.set(key.slice(tokenPrefix.length), JSON.parse(text) as Use)
  const isFresh = ({ at }: Use) => clock().getTime() - at < validFor

  return {
    isDone: (token, items) => {
      const use = uses.get(token)
      if (use === undefined || !isFresh(use)) return false
      if (use.fingerprint !== fingerprintOf(items))
        throw new ApiError('IdempotentParameterMismatchException', 'The token was used with other parameters')
      return true
    },
    entryFor: (token, items) => {
      const use = { at: clock().getTime(), fingerprint: fingerprintOf(items) }
      uses.set(token, use)
      return [tokenPrefix + token, JSON.stringify(use)]
    },
    outlived: () => {
      const old = [...uses].filter(([, use]) => !isFresh(use)).map(([token]) => token)
      for (const token of old) uses.delete(token)
      return old.map((token) => [tokenPrefix + token, undefined])
    },
  }
}

const fingerprintOf = (items: unknown) => createHash('sha256').update(JSON.stringify(items)).digest('base64')
