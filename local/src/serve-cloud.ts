import { join } from 'node:path'
import { apiLambda } from '@app/functions/lambdas/api'
import { listsLambda } from '@app/functions/lambdas/lists'
import { publicLambda } from '@app/functions/lambdas/public'
import { Hono } from 'hono'
import { clockApp } from './clock/clock-app'
import { lambdaFetch } from './http/lambda-fetch'
import { serveOn } from './http/serve-on'
import { staticFiles } from './http/static-files'
import { objectsApp } from './objects/objects-app'
import type { Cloud } from './open-cloud'
import type { Wechat } from './wechat/create-wechat'
import { wechatApp } from './wechat/wechat-app'

export type ServeSettings = {
  readonly cloud: Cloud
  readonly wechat: Wechat
  readonly port: number
  readonly url: string
  /** The checkout, for the built console and mini-program. */
  readonly root: string
}

/**
 * One address for all: the API and the public page through their Lambdas, the console and the mini-program's web build
 * as files, and the stand-ins' own pages.
 */
export const serveCloud = async ({ cloud, wechat, port, url, root }: ServeSettings) => {
  const { world, clock, objects } = cloud
  const api = lambdaFetch(apiLambda(world), { clock: clock.now })
  const lists = lambdaFetch(listsLambda(world), { clock: clock.now })
  const anyone = lambdaFetch(publicLambda(world), { clock: clock.now })
  const built = staticFiles(join(root, 'console/dist'), { spa: true })
  const phone = staticFiles(join(root, 'miniprogram/dist-h5'), { spa: false })
  const app = new Hono()
    .all('/api/lists/*', (c) => lists(c.req.raw))
    .all('/api/*', (c) => api(c.req.raw))
    .route('/objects', objectsApp(objects))
    .route('/', wechatApp(wechat, { h5Url: `${url}/m/` }))
    .route('/clock', clockApp(clock, { settled: cloud.idle }))
    .get('/console', (c) => c.redirect('/console/'))
    .get('/console/*', (c) => built(below(c.req.raw, '/console')))
    .get('/m', (c) => c.redirect('/m/'))
    .get('/m/*', (c) => phone(below(c.req.raw, '/m')))
    .all('*', (c) => anyone(c.req.raw))
  return await serveOn(port, app.fetch)
}

const below = (request: Request, prefix: string): Request => {
  const url = new URL(request.url)
  url.pathname = url.pathname.slice(prefix.length) || '/'
  return new Request(url, request)
}
