import { publicApp } from '@app/functions/shop/public-app'
import { serve } from '@hono/node-server'
import { benchCard, benchCode, benchKeys } from '../bench-card'
import { answerParent } from './answer'

const app = publicApp({
  items: { get: async () => benchCard },
  send: async () => undefined,
  clock: () => new Date(),
  codeKeys: benchKeys,
})

answerParent(
  () =>
    new Promise((resolve) => {
      serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}/s/${benchCode}`),
      )
    }),
)
