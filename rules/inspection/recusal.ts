/** A recusal (回避) that nobody has taken back: who was asked to step aside, and the two who were sent instead. */
export type StandingRecusal = { readonly recused: readonly string[]; readonly sent?: readonly string[] | undefined }

/** One of the recused who may come again, but with nobody else. */
export type Bound = { readonly personId: string; readonly withId: string }

/** Who stays away from a shop, and who comes in one pair only. */
export type KeptAway = { readonly away: readonly string[]; readonly bound?: readonly Bound[] | undefined }

/** What standing recusals come to for each of the inspectors whom they name. */
export const keptAwayBy = (recusals: readonly StandingRecusal[]): KeptAway => {
  const away = new Set(recusals.flatMap(({ recused, sent = [] }) => recused.filter((id) => !sent.includes(id))))
  const bound = recusals.flatMap(({ recused, sent = [] }) =>
    sent
      .filter((id) => recused.includes(id) && !away.has(id))
      .map((personId) => ({ personId, withId: sent.find((id) => id !== personId) ?? '' })),
  )
  return { away: [...away], ...(bound.length > 0 && { bound }) }
}

/** Those of a pair whom a recusal forbids to come in it. */
export const forbiddenOf = ({ away, bound = [] }: KeptAway, pair: readonly string[]): readonly string[] =>
  pair.filter(
    (id) => away.includes(id) || bound.some(({ personId, withId }) => personId === id && !pair.includes(withId)),
  )
