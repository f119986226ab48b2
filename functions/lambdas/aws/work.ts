import { workLambda } from '../work'
import { readCodeSecrets } from './secrets'
import { deploymentOnAws } from './world'

const { env } = process

export const handler = workLambda({ ...deploymentOnAws(env), secrets: await readCodeSecrets(env) })
