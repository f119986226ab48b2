/** How often one that cheats has the higher score than one that does not, a tie counting half (AUC). */
export const areaUnderCurve = (all: readonly { readonly cheats: boolean; readonly score: number }[]): number => {
  const cheating = all.filter(({ cheats }) => cheats)
  const honest = all.filter(({ cheats }) => !cheats)
  const won = cheating.flatMap(({ score }) =>
    honest.map((other): number => (score > other.score ? 1 : score === other.score ? 0.5 : 0)),
  )
  return won.reduce((sum, one) => sum + one, 0) / won.length
}
