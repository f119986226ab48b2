import { timerLambda } from '../timer'
import { readLogSecrets } from './secrets'
import { deploymentOnAws } from './world'

const { env } = process

export const handler = timerLambda({ ...deploymentOnAws(env), secrets: await readLogSecrets(env) })
