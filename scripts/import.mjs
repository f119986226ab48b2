import { spawnSync } from 'node:child_process'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const from = process.env.INIT_CWD ?? process.cwd()
const args = ['--import', 'tsx', `${root}local/src/import/main.ts`, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CALLED_FROM: from },
})
process.exit(status ?? 1)
