import type { Hono } from 'hono'
import { sealSvg } from '../paper/seal'
import { httpLambda } from '../platform/adapters/http-lambda'
import { publicItems } from '../platform/adapters/public-items'
import { sqsSender } from '../platform/adapters/sqs'
import { publicTable } from '../platform/adapters/tables'
import { findingCodes } from '../rectification/finding-code'
import { publicApp } from '../shop/card/public-app'
import type { PublicWorld } from './world'

/** Anyone with a camera: reads the `public` table and puts reports on the intake queue, nothing else. */
export const publicOf = (world: PublicWorld): Hono => {
  const { clients, tables, queueUrl, clock, publicUrl, secrets } = world
  const items = publicItems(publicTable(clients.dynamo, tables.public))
  const send = sqsSender(clients.sqs, queueUrl)
  const codeKeys = secrets.shopCodeKeys
  return publicApp({ items, send, clock, codeKeys, findings: findingCodes(codeKeys), publicUrl, seal: sealSvg() })
}

export const publicLambda = (world: PublicWorld) => httpLambda(publicOf(world))
