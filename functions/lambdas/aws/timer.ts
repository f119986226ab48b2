import { timerLambda } from '../timer'
import { deploymentOnAws } from './world'

export const handler = timerLambda(deploymentOnAws(process.env))
