import { fileURLToPath } from 'node:url'
import { openings } from '../start/closing'
import { say, step } from '../start/say'
import { stopOnSignals } from '../start/stop-on-signals'
import { readDemoSettings } from './demo-settings'
import { makeDemo } from './make-demo'
import { whyNot } from './why-not'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const settings = readDemoSettings(process.argv.slice(2), `${root}.data`)
if ('say' in settings) {
  say(settings.say)
  process.exit(settings.code)
}
const { folder, fresh, ...district } = settings
const reason = await whyNot(folder, fresh)
if (reason) {
  say(reason)
  process.exit(1)
}

const open = openings()
const stopping = stopOnSignals(open, folder)
const onError = (where: string, error: unknown) => say(`! ${where}: ${error instanceof Error ? error.message : error}`)
const from = performance.now()
const onProgress = (line: string) => say(`  ${line}  ${((performance.now() - from) / 1000).toFixed(0)} s`)
try {
  await step('辖区 district', () => makeDemo({ root, folder, ...district, onProgress, onError }, open))
  await open.closeAll()
  say('  用 npm start 打开 · open it with npm start')
} catch (error) {
  if (!stopping()) {
    say(`! ${error instanceof Error ? error.message : error}`)
    await open.closeAll()
    process.exit(1)
  }
}
