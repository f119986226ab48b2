import { type RefusalCode, refusals } from '@app/types/platform/values'
import type { Context } from 'hono'
import type { Clock } from '../../platform/ports/clock'
import type { PublicItems } from '../../platform/ports/public-items'
import type { SendMessage } from '../../platform/ports/queue'
import type { CodeKeys } from '../code/code-signing'
import type { PageContext } from './page-frame'

/** All that the public page may reach: the `public` table to read, one queue to write to. */
export type PublicDeps = {
  readonly items: Pick<PublicItems, 'get'>
  readonly send: SendMessage
  readonly clock: Clock
  readonly codeKeys: CodeKeys
  /** What the codes beside findings on printed pages open; `read` knows a forged one without a read. */
  readonly findings: {
    readonly read: (code: string) => FindingRef | undefined
    readonly key: (of: FindingRef) => string
  }
  /** `https://host`, without a slash at the end: printed below the page. */
  readonly publicUrl: string
  /** The house's seal as SVG. */
  readonly seal: string
}

type FindingRef = { readonly shopId: string; readonly ref: string }

export type PageHandler = (c: Context) => Response | Promise<Response>

/** What a page is told of its reader: the text size chosen in the address. */
export const contextOf = ({ seal, publicUrl }: PublicDeps, c: Context): PageContext => ({
  size: c.req.query('size') === 'large' ? 'large' : 'normal',
  seal,
  publicUrl,
})

/** A refusal as the API words it, for the mini-program. */
export const refusalAsJson = (code: RefusalCode): string => {
  const { status, message, next } = refusals[code]
  return JSON.stringify({ defined: true, code, status, message, data: { next } })
}
