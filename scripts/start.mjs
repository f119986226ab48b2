import { spawn } from 'node:child_process'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const args = ['--import', 'tsx', 'local/src/main.ts', ...process.argv.slice(2)]
// the cloud runs Node 22; on Node 20 the SDK's reminder of that is no news to whoever starts this
const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
const local = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
// the terminal sends Ctrl-C to both; a plain kill reaches only this process
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => local.kill('SIGTERM'))
local.on('exit', (code) => process.exit(code ?? 0))
