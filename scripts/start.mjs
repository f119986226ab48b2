import { spawn } from 'node:child_process'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const args = ['--import', 'tsx', 'local/src/main.ts', ...process.argv.slice(2)]
const local = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
// the terminal sends Ctrl-C to both; a plain kill reaches only this process
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => local.kill('SIGTERM'))
local.on('exit', (code) => process.exit(code ?? 0))
