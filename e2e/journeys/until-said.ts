import { setTimeout as pause } from 'node:timers/promises'

/** Waits until this is what is said; fails with the last words after `most` ms. */
export const untilSaid = async (say: () => Promise<string>, wanted: string, most: number): Promise<void> => {
  const until = Date.now() + most
  for (;;) {
    const words = await say()
    if (words === wanted) return
    if (Date.now() > until) throw new Error(`after ${most} ms it says '${words}', not '${wanted}'`)
    await pause(100)
  }
}
