import { reactLambda } from '../react'
import { deploymentOnAws } from './world'

export const handler = reactLambda(deploymentOnAws(process.env))
