import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { benchCode } from '../bench-card'
import { benchPage } from '../bench-page'
import { answerParent } from './answer'

/** The same bytes and headers, made once. */
const app = benchPage()
const page = await app.request(`/s/${benchCode}`)
const body = Buffer.from(await page.arrayBuffer())
const headers = { ...Object.fromEntries(page.headers), 'content-length': String(body.length) }

answerParent(
  () =>
    new Promise((resolve) => {
      const server = createServer((_, response) => response.writeHead(200, headers).end(body))
      server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/s/${benchCode}`),
      )
    }),
)
