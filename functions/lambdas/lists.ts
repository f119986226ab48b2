import { httpLambda } from '../platform/adapters/http-lambda'
import { apiOf } from './api'
import type { World } from './world'

/** Alone answers from list files. Everything else of the API is `api`'s. */
export const listsLambda = (world: World) => httpLambda(apiOf(world, { part: 'lists' }))
