import { dayOf } from '@app/rules/time/day'
import { refusals } from '@app/types/platform/values'
import type { PublicFinding } from '@app/types/rectification/public-finding'
import { answerLimits, paperLimits } from '@app/types/rectification/values'
import type { Context } from 'hono'
import { callerOf } from '../../../platform/caller-of'
import { tokenBucket } from '../../../platform/token-bucket'
import { type Answer, answer, policyWith } from '../page-answer'
import { contextOf, type PageHandler, type PublicDeps } from '../public-deps'
import { findingScriptHash } from './finding-script'
import { type FoundFinding, renderFinding, renderFindingRefused, renderFindingTaken } from './render-finding'
import { readAnswer, type SentAnswer } from './take-finding'

const intakeQueue = 'intake'

type Ref = { readonly shopId: string; readonly ref: string }

const statuses: Readonly<Record<FoundFinding['state'], NonNullable<Answer['status']>>> = {
  open: 200,
  used: 200,
  settled: 200,
  expired: 410,
  unknown: 404,
}

const badForm = {
  message: '没有交上',
  next: `说明要写，最多 ${answerLimits.words} 个字；照片最多 ${paperLimits.photos} 张。请回去改好再交。`,
}

const codeIn = (c: Context): string => c.req.param('code') ?? ''

/** Signature first: a forged code costs no read. */
const finder = ({ findings, items, clock }: PublicDeps) => {
  const read = async (of: Ref): Promise<FoundFinding> => {
    const finding = (await items.get(findings.key(of))) as PublicFinding | undefined
    if (!finding) return { state: 'unknown' }
    const isOver = finding.state === 'open' && dayOf(clock().toISOString()) > finding.untilDay
    return { state: isOver ? 'expired' : finding.state, finding }
  }
  return async (c: Context): Promise<{ readonly of?: Ref; readonly found: FoundFinding }> => {
    const of = findings.read(codeIn(c))
    return of ? { of, found: await read(of) } : { found: { state: 'unknown' } }
  }
}

const sendOn = async ({ send, clock }: PublicDeps, { shopId, ref }: Ref, { words, photos }: SentAnswer) => {
  const at = { district: shopId.slice(0, 3), shopId, ref, at: clock().toISOString() }
  for (const photo of photos) await send(intakeQueue, { kind: 'findingPhoto', ...at, ...photo })
  await send(intakeQueue, { kind: 'findingAnswer', ...at, words, photos: photos.map(({ sha256 }) => sha256) })
}

type Handlers = { readonly finding: PageHandler; readonly answerFinding: PageHandler }

/** The page behind a finding's printed code, and what is sent from it: on the intake queue, nothing else. */
export const findingHandlers = (deps: PublicDeps): Handlers => {
  const find = finder(deps)
  const mayAnswer = tokenBucket({ burst: 10, refillSeconds: 30, mostCallers: 10_000 })
  const shownTo = (c: Context) => ({ ...contextOf(deps, c), code: codeIn(c) })
  const page = (c: Context, body: string, status: NonNullable<Answer['status']>) =>
    answer(c, { type: 'html', status, body, keep: false, policy: policyWith(findingScriptHash) })
  const refused = (c: Context, words: { message: string; next: string }, status: 400 | 429) =>
    page(c, renderFindingRefused(shownTo(c), words), status)
  const taken = async (c: Context, of: Ref) => {
    const sent = await readAnswer(c)
    if (!sent) return refused(c, badForm, 400)
    if (!sent.trapped) await sendOn(deps, of, sent)
    return page(c, renderFindingTaken(shownTo(c)), 200)
  }
  return {
    finding: async (c) => {
      const { found } = await find(c)
      return page(c, renderFinding(shownTo(c), found), statuses[found.state])
    },
    answerFinding: async (c) => {
      if (!mayAnswer(callerOf(c) ?? 'unnamed', deps.clock())) return refused(c, refusals['request.tooMany'], 429)
      const { of, found } = await find(c)
      if (!of || found.state !== 'open') return page(c, renderFinding(shownTo(c), found), statuses[found.state])
      return await taken(c, of)
    },
  }
}
