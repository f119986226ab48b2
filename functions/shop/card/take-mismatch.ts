import { refusals } from '@app/types/platform/values'
import type { Context } from 'hono'
import { callerOf } from '../../platform/caller-of'
import { tokenBucket } from '../../platform/token-bucket'
import { readCode } from './find-card'
import type { ForgedPages } from './forged-page'
import { type Answer, answer } from './page-answer'
import { mostWords } from './page-contact'
import { renderReportRefused, renderThanks } from './page-plain'
import { contextOf, type PageHandler, type PublicDeps, refusalAsJson } from './public-deps'
import { isJson, type Report, readReport } from './take-report'

/** The queue that reports wait on. */
const intakeQueue = 'intake'

const tooLong = { message: '写得太长了', next: `说明最多 ${mostWords} 个字。请回去写短一点，或者什么都不写。` }

type Refusal = 'code.forged' | 'request.invalid' | 'request.tooMany'

type Pages = { readonly deps: PublicDeps; readonly forged: ForgedPages }

const refusedPage = ({ deps, forged }: Pages, c: Context, refusal: Refusal): Answer['body'] => {
  const code = c.req.param('code') ?? ''
  if (refusal === 'code.forged') return forged(c, code)
  return renderReportRefused(contextOf(deps, c), {
    code,
    ...(refusal === 'request.invalid' ? tooLong : refusals[refusal]),
  })
}

const refused = (pages: Pages, c: Context, refusal: Refusal): Response => {
  const { status } = refusals[refusal]
  if (isJson(c)) return answer(c, { type: 'json', status, body: refusalAsJson(refusal), keep: false })
  return answer(c, { type: 'html', status, body: refusedPage(pages, c, refusal), keep: false })
}

const thanks = (deps: PublicDeps, c: Context): Response => {
  const taken: Answer = isJson(c)
    ? { type: 'json', body: '{"taken":true}', keep: false }
    : { type: 'html', body: renderThanks(contextOf(deps, c), c.req.param('code') ?? ''), keep: false }
  return answer(c, taken)
}

type Judged = Refusal | { readonly report: Report; readonly district: string; readonly shopId: string }

/** Signature, then the caller's share, then the words: the cheapest refusal first, and no read at all. */
const judge = async (
  deps: PublicDeps,
  c: Context,
  mayReport: (caller: string, at: Date) => boolean,
): Promise<Judged> => {
  const code = readCode(deps.codeKeys, c.req.param('code') ?? '')
  if (!code) return 'code.forged'
  // callers that nobody names share one bucket
  if (!mayReport(callerOf(c) ?? 'unnamed', deps.clock())) return 'request.tooMany'
  const report = await readReport(c)
  return report ? { report, district: code.district, shopId: code.shopNumber } : 'request.invalid'
}

/**
 * Puts 「码和店对不上」 on the intake queue: which shop, when, and the words if there are any. Who reported is not in it.
 * A superseded or revoked code is reported alike. What a machine filled in is thanked for and dropped.
 */
export const takeMismatch = (pages: Pages): PageHandler => {
  const { deps } = pages
  const mayReport = tokenBucket({ burst: 10, refillSeconds: 30, mostCallers: 10_000 })
  return async (c) => {
    const judged = await judge(deps, c, mayReport)
    if (typeof judged === 'string') return refused(pages, c, judged)
    const { report, district, shopId } = judged
    const { words, trapped } = report
    const message = { district, shopId, at: deps.clock().toISOString(), ...(words && { words }) }
    if (!trapped) await deps.send(intakeQueue, message)
    return thanks(deps, c)
  }
}
