import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sayFault } from '../../platform/say-fault'
import { mostAnswerBytes } from './finding/take-finding'
import { answer } from './page-answer'
import { pageHandlers } from './page-handlers'
import { renderFault, renderNotFound } from './page-plain'
import { pages } from './pages'
import { contextOf, type PublicDeps, refusalAsJson } from './public-deps'
import { isJson, mostReportBytes } from './take-report'

export type { PublicDeps } from './public-deps'

const wantsJson = (c: Context): boolean => c.req.path.endsWith('.json') || isJson(c)

const notFound = (deps: PublicDeps, c: Context): Response =>
  wantsJson(c)
    ? answer(c, { type: 'json', status: 404, body: refusalAsJson('route.unknown') })
    : answer(c, { type: 'html', status: 404, body: renderNotFound(contextOf(deps, c)) })

const tooLarge = (c: Context): Response =>
  answer(c, { type: 'json', status: 400, body: refusalAsJson('request.invalid'), keep: false })

const fault = (deps: PublicDeps, c: Context, error: Error): Response => {
  sayFault({ path: c.req.path }, error)
  const path = c.req.path.replace(/\/mismatch$/, '')
  if (wantsJson(c)) return answer(c, { type: 'json', status: 503, body: '{}', keep: false })
  return answer(c, { type: 'html', status: 503, body: renderFault(contextOf(deps, c), path), keep: false })
}

/** The consumer's web page and the card as JSON. Reads cards and puts reports on the intake queue, nothing else. */
export const publicApp = (deps: PublicDeps): Hono => {
  const app = new Hono()
  const handlers = pageHandlers(deps)
  // only a report has a body; looking for one costs a quarter of a page's time
  const ofAnswer = bodyLimit({ maxSize: mostAnswerBytes, onError: tooLarge })
  const ofReport = bodyLimit({ maxSize: mostReportBytes, onError: tooLarge })
  app.on('POST', '*', (c, next) => (c.req.path.startsWith('/r/') ? ofAnswer(c, next) : ofReport(c, next)))
  for (const { method, path, page } of pages) app.on(method, path, handlers[page])
  app.notFound((c) => notFound(deps, c))
  app.onError((error, c) => fault(deps, c, error))
  return app
}
