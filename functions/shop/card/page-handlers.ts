import type { Context } from 'hono'
import { codeTail } from '../code/code-tail'
import { type FoundCard, findCard, type HeldCard, holdCards } from './find-card'
import { findingHandlers } from './finding/finding-handlers'
import { forgedPages } from './forged-page'
import { showLogHead } from './log-head'
import { type Answer, answer, etagOf } from './page-answer'
import { renderAbout, renderHome } from './page-plain'
import { renderWithdrawn } from './page-refused'
import type { PageName } from './pages'
import { contextOf, type PageHandler, type PublicDeps, refusalAsJson } from './public-deps'
import { renderCard } from './render-card'
import { takeMismatch } from './take-mismatch'
import { verifyPage } from './verify-page'
import { verifyPolicy } from './verify-policy'

const statusOf = { forged: 404, superseded: 410, revoked: 410 } as const

const encoder = new TextEncoder()

/** Made once a held card and reader's choice: the card forgets its pages with itself. */
const once = ({ made }: HeldCard, key: string, make: () => string): Pick<Answer, 'body' | 'etag'> => {
  const known = made.get(key)
  if (known) return known
  const body = encoder.encode(make())
  const page = { body, etag: etagOf(body) }
  made.set(key, page)
  return page
}

type Known = Exclude<FoundCard, { readonly state: 'forged' }>

const cardAnswer = (deps: PublicDeps, c: Context, code: string, found: Known): Answer => {
  const page = { ...contextOf(deps, c), code, at: deps.clock() }
  const { state, held } = found
  const { card } = held
  if (state !== 'current') return { type: 'html', status: 410, body: renderWithdrawn({ ...page, state, card }) }
  return { type: 'html', ...once(held, `${page.size}/${code}`, () => renderCard({ ...page, card })) }
}

const jsonAnswer = (code: string, found: FoundCard): Answer => {
  const { state } = found
  if (state !== 'current') return { type: 'json', status: statusOf[state], body: refusalAsJson(`code.${state}`) }
  const { held } = found
  return { type: 'json', ...once(held, code, () => JSON.stringify({ ...held.card, codeTail: codeTail(code) })) }
}

/** A handler for every declared page. */
export const pageHandlers = (deps: PublicDeps): Readonly<Record<PageName, PageHandler>> => {
  const find = findCard(deps.codeKeys, holdCards(deps))
  const forged = forgedPages(deps)
  return {
    home: (c) => answer(c, { type: 'html', body: renderHome(contextOf(deps, c)) }),
    verify: (c) => answer(c, { type: 'html', body: verifyPage, policy: verifyPolicy }),
    logHead: showLogHead(deps),
    about: (c) => answer(c, { type: 'html', body: renderAbout(contextOf(deps, c)) }),
    card: async (c) => {
      const code = c.req.param('code') ?? ''
      const found = await find(code)
      if (found.state !== 'forged') return answer(c, cardAnswer(deps, c, code, found))
      return answer(c, { type: 'html', status: 404, body: forged(c, code) })
    },
    cardAsJson: async (c) => {
      const code = (c.req.param('file') ?? '').slice(0, -'.json'.length)
      return answer(c, jsonAnswer(code, await find(code)))
    },
    mismatch: takeMismatch({ deps, forged }),
    ...findingHandlers(deps),
  }
}
