import type { Hono } from 'hono'
import { sealSvg } from '../paper/seal'
import { httpLambda } from '../platform/adapters/http-lambda'
import { publicApp } from '../shop/public-app'
import { foundation, type World } from './world'

/** Anyone with a camera: reads the `public` table and puts reports on the intake queue, nothing else. */
export const publicOf = (world: World): Hono => {
  const { items, send } = foundation(world)
  const { clock, publicUrl, secrets } = world
  return publicApp({ items, send, clock, codeKeys: secrets.shopCodeKeys, publicUrl, seal: sealSvg() })
}

export const publicLambda = (world: World) => httpLambda(publicOf(world))
