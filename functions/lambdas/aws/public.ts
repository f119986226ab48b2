import { publicLambda } from '../public'
import { worldOnAws } from './world'

export const handler = publicLambda(await worldOnAws(process.env))
