import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { Objects } from './open-objects'
import { refuseAddress } from './presigned-get'
import { takePost } from './presigned-post'
import { s3Answer } from './s3-answer'
import { refusedBy } from './s3-error'

/** More than any form allows; the policy's own limit is checked once the form is here. */
const mostBytes = 64 * 1_048_576

/**
 * What the world may ask of the store: presigned POST forms and presigned GET addresses, nothing without a signature.
 * Mount it at the path of the endpoint: `app.route('/objects', objectsApp(objects))`.
 */
export const objectsApp = ({ parts, host, secret }: Objects): Hono => {
  const answer = s3Answer(parts)
  const tooLarge = () => refusedBy({ code: 'EntityTooLarge', message: 'No upload is this large' })
  return new Hono()
    .use(cors({ origin: '*', allowMethods: ['GET', 'POST'], exposeHeaders: ['etag'] }))
    .post('*', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), (c) => takePost(parts, secret, c.req.raw))
    .get('*', async (c) => {
      const refused = refuseAddress(c.req.raw, { secret, host, now: parts.clock() })
      return refused ? refusedBy(refused) : answer(c.req.raw)
    })
}
