import { ensureInstalled } from './install.mjs'

ensureInstalled()
// the cloud runs Node 22; on Node 20 the SDK's reminder of that is no news to whoever starts this
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const { register } = await import('tsx/esm/api')
register()
await import('../local/src/demo/main.ts')
