import { publicLambda } from '../public'
import { readCodeSecrets } from './secrets'
import { publicDeploymentOnAws } from './world'

const { env } = process

export const handler = publicLambda({ ...publicDeploymentOnAws(env), secrets: await readCodeSecrets(env) })
