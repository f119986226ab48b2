import { workLambda } from '../work'
import { worldOnAws } from './world'

export const handler = workLambda(await worldOnAws(process.env))
