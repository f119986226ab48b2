import { setTimeout as pause } from 'node:timers/promises'
import { type ChosenShop, readCard } from './choose-shop'

/** What the public card says of the newest inspection, as soon as it knows of one more than before. */
export const untilCardFollows = async (url: string, { code, visits }: ChosenShop, most: number) => {
  const until = Date.now() + most
  for (;;) {
    const { inspectionCount, inspections } = await readCard(url, code.text)
    const newest = inspections[0]
    if (inspectionCount > visits && newest) {
      return { verdict: newest.verdict, failed: newest.failing.map(({ text }) => text) }
    }
    if (Date.now() > until) throw new Error(`the public card has not followed after ${most} ms`)
    await pause(100)
  }
}
