import type { InspectionShown } from '@app/types/inspection/contract'

/** What the head has picked so far: who steps aside, and who comes instead, in the order of the taps. */
export type Sending = { readonly aside: string | undefined; readonly chosen: readonly string[] }

export const both = 'both'
export const nothingPicked: Sending = { aside: undefined, chosen: [] }

type Recused = Pick<InspectionShown, 'inspectors'>

/** How many come instead. */
export const wanted = ({ aside }: Sending): number => (aside === undefined ? 0 : aside === both ? 2 : 1)

/** Whoever steps aside decides how many are to be chosen: of too many the first stay. */
export const setAside = ({ chosen }: Sending, aside: string): Sending => ({
  aside,
  chosen: chosen.slice(0, wanted({ aside, chosen })),
})

/** A tap on a colleague: chosen, or no longer; one too many takes the place of the one chosen last. */
export const toggle = (sending: Sending, personId: string): Sending => {
  const { chosen } = sending
  if (chosen.includes(personId)) return { ...sending, chosen: chosen.filter((one) => one !== personId) }
  return { ...sending, chosen: [...chosen.slice(0, wanted(sending) - 1), personId] }
}

/** The two who inspect instead: whoever stays comes first; undefined while somebody is missing. */
export const pairOf = (sending: Sending, { inspectors }: Recused): readonly string[] | undefined => {
  const { aside, chosen } = sending
  if (aside === undefined || chosen.length < wanted(sending)) return undefined
  const stays = aside === both ? [] : inspectors.map(({ personId }) => personId).filter((id) => id !== aside)
  return [...stays, ...chosen]
}

/** What is still missing, as the page says it under its button. */
export const missingIn = (sending: Sending): string | undefined => {
  const { aside, chosen } = sending
  if (aside === undefined) return '先选谁回避'
  const left = wanted(sending) - chosen.length
  if (left <= 0) return undefined
  return left === 2 ? '选两名另派的人' : '选一名另派的人'
}
