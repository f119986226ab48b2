import { listsLambda } from '../lists'
import { readCodeSecrets, readSignInSecrets } from './secrets'
import { deploymentOnAws } from './world'

const { env } = process
const secrets = { ...(await readCodeSecrets(env)), ...(await readSignInSecrets(env)) }

export const handler = listsLambda({ ...deploymentOnAws(env), secrets })
