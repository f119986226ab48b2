import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const { build } = await import('esbuild')
const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
const outfile = join(folder, 'simulate.mjs')
// bundled, because a loader that keeps function names costs a third of the histories
await build({ entryPoints: [`${root}bench/src/simulate.ts`], bundle: true, platform: 'node', format: 'esm', outfile })
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
rmSync(folder, { recursive: true })
process.exit(status ?? 1)
