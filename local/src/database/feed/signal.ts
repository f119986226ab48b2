/** What a consumer waits for: news, time, or being stopped. */
export type Signal = {
  readonly wake: () => void
  readonly stop: () => void
  readonly hasNews: () => boolean
  readonly isStopped: () => boolean
  /** What comes from now on is news again. */
  readonly takeNews: () => void
  /** Resolves at once when there is news already; being stopped ends every wait. */
  readonly untilNews: () => Promise<void>
  readonly pause: (milliseconds: number) => Promise<void>
}

export const openSignal = (): Signal => {
  const stopping = new AbortController()
  let news = false
  let rouse = () => {}
  const isStopped = () => stopping.signal.aborted
  stopping.signal.addEventListener('abort', () => rouse())
  return {
    wake: () => {
      news = true
      rouse()
    },
    stop: () => stopping.abort(),
    hasNews: () => news,
    isStopped,
    takeNews: () => {
      news = false
    },
    untilNews: async () => {
      while (!news && !isStopped())
        await new Promise<void>((resolve) => {
          rouse = resolve
        })
    },
    pause: (milliseconds) => pause(milliseconds, stopping.signal),
  }
}

const pause = async (milliseconds: number, stopping: AbortSignal) => {
  if (stopping.aborted) return
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stopping.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    stopping.addEventListener('abort', end)
  })
}
