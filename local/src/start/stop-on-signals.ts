import type { Openings } from './closing'
import { say } from './say'

/** Everything on disk survives a killed process: what has not closed by then need not be waited for. */
const mostMilliseconds = 2_500

/** Ctrl-C, or being told to end: closes what is open and exits. The answer says whether that is under way. */
export const stopOnSignals = (open: Openings, folder: string): (() => boolean) => {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say(`\n正在停下，数据都在 ${folder} 里 · stopping, data stay in ${folder}`)
    setTimeout(() => process.exit(0), mostMilliseconds).unref()
    await open.closeAll()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  return () => stopping
}
