import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { alreadyRunning } from './start/running'
import { say } from './start/say'
import { startHere } from './start/start-here'

const root = fileURLToPath(new URL('../..', import.meta.url))

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8700' },
    seed: { type: 'string', default: '1' },
    demo: { type: 'boolean', default: true },
    folder: { type: 'string', default: join(root, '.data') },
  },
  allowNegative: true,
})

const other = await alreadyRunning(values.folder)
if (other) {
  say(`已经在运行（进程 ${other.pid}）：${other.url}  ·  already running. 先在那个窗口按 Ctrl-C。`)
  process.exit(1)
}
if (values.fresh) await rm(values.folder, { recursive: true, force: true })
const port = Number(values.port)
const started = await startHere({ root, folder: values.folder, port, demo: values.demo, seed: Number(values.seed) })

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  say('\n正在停下，数据都在 .data/ 里 · stopping, data stay in .data/')
  await started.close()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
