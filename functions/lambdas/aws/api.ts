import { apiLambda } from '../api'
import { worldOnAws } from './world'

export const handler = apiLambda(await worldOnAws(process.env))
