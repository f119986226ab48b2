import { buildTargets, type LaterBuild } from './build-later'
import { say } from './say'

const everyMilliseconds = 20_000

/** The mini-program for the browser takes a minute or two the first time; everything else answers meanwhile. */
export const buildPhone = (root: string, url: string): LaterBuild['stop'] => {
  say('· 手机端网页正在后台构建，第一次约一两分钟 · building the mini-program for the browser behind')
  const { done, stop } = buildTargets(root, ['h5'], (line) => say(`  手机端 mini-program: ${line}`))
  const from = performance.now()
  const ticking = setInterval(() => {
    say(`· 手机端还在构建 still building the mini-program  ${Math.round((performance.now() - from) / 1000)} s`)
  }, everyMilliseconds)
  let stopped = false
  void done.then((ok) => {
    clearInterval(ticking)
    if (stopped) return
    say(
      ok
        ? `✓ 手机端就绪 mini-program ready: ${url}/phones`
        : '! 手机端没有构建成，其余照常可用 · the mini-program was not built, everything else works',
    )
  })
  return () => {
    stopped = true
    clearInterval(ticking)
    stop()
  }
}
