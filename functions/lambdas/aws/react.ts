import { reactLambda } from '../react'
import { worldOnAws } from './world'

export const handler = reactLambda(await worldOnAws(process.env))
