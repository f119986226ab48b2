import { fileURLToPath } from 'node:url'
import { openings } from './start/closing'
import { emptyFolder } from './start/data-folder'
import { portTaken } from './start/free-port'
import { alreadyRunning } from './start/running'
import { say } from './start/say'
import { readSettings } from './start/settings'
import { startHere } from './start/start-here'
import { stopOnSignals } from './start/stop-on-signals'

const root = fileURLToPath(new URL('../..', import.meta.url))

const settings = readSettings(process.argv.slice(2), `${root}.data`)
if ('say' in settings) {
  say(settings.say)
  process.exit(settings.code)
}
const { folder, port, fresh, ...others } = settings
const running = await alreadyRunning(folder)
if (running) {
  say(`已经在运行（进程 ${running.pid}）：${running.url}。要重新启动，先在那个窗口按 Ctrl-C。`)
  say(`Already running (process ${running.pid}): ${running.url}. To start again, press Ctrl-C in that window first.`)
  process.exit(1)
}
const taken = await portTaken(port)
if (taken) {
  say(taken)
  process.exit(1)
}
if (fresh) await emptyFolder(folder)

const open = openings()
const stopping = stopOnSignals(open, folder)
try {
  await startHere({ root, folder, port, ...others }, open)
} catch (error) {
  if (!stopping()) {
    say(`! ${error instanceof Error ? error.message : error}`)
    await open.closeAll()
    process.exit(1)
  }
}
