import { setTimeout as pause } from 'node:timers/promises'
import type { PublicCard } from '@app/types/shop/card'
import type { ChosenShop } from './choose-shop'

/** What the public card says of the newest inspection, as soon as it knows of one more than before. */
export const untilCardFollows = async (url: string, { code, visits }: ChosenShop, most: number) => {
  const until = Date.now() + most
  for (;;) {
    const card = (await (await fetch(`${url}/s/${code.text}.json`)).json()) as PublicCard
    const newest = card.inspections[0]
    if (card.inspectionCount > visits && newest) {
      return { verdict: newest.verdict, failed: newest.failing.map(({ text }) => text) }
    }
    if (Date.now() > until) throw new Error(`the public card has not followed after ${most} ms`)
    await pause(100)
  }
}
