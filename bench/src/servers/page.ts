import { serve } from '@hono/node-server'
import { benchCode } from '../bench-card'
import { benchPage } from '../bench-page'
import { answerParent } from './answer'

const app = benchPage()

answerParent(
  () =>
    new Promise((resolve) => {
      serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}/s/${benchCode}`),
      )
    }),
)
