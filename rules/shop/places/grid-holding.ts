/** Somebody who answers for a grid. The name is as it was when they were put there. */
export type Holder = { readonly personId: string; readonly name: string }

/** Who answers for a grid: one person, or nobody while it is vacant (缺责任人), and who stands in. */
export type Holding = { readonly responsible?: Holder | undefined; readonly deputies?: readonly Holder[] | undefined }

const others = (holders: readonly Holder[] | undefined, personId: string) =>
  (holders ?? []).filter((one) => one.personId !== personId)

export const holdsGrid = ({ responsible, deputies }: Holding, personId: string): boolean =>
  responsible?.personId === personId || (deputies ?? []).some((one) => one.personId === personId)

/** Everybody who answers for a grid, the responsible one first. */
export const holdersOf = ({ responsible, deputies }: Holding): readonly Holder[] => [
  ...(responsible ? [responsible] : []),
  ...(deputies ?? []),
]

/** The same, with one person responsible and these deputies; nobody is both, nobody twice. */
export const heldBy = (responsible: Holder | undefined, deputies: readonly Holder[]): Holding => {
  const known = new Set(responsible ? [responsible.personId] : [])
  const single = deputies.filter(({ personId }) => !known.has(personId) && known.add(personId))
  return { ...(responsible && { responsible }), ...(single.length > 0 && { deputies: single }) }
}

/** Somebody comes: a grid that is vacant gets its responsible person, any other a deputy. */
export const joined = (holding: Holding, person: Holder): Holding => {
  if (holdsGrid(holding, person.personId)) return holding
  const { responsible, deputies } = holding
  return responsible ? heldBy(responsible, [...(deputies ?? []), person]) : heldBy(person, deputies ?? [])
}

/** Somebody goes. No deputy moves up unasked: who is answerable is decided, so the grid is vacant. */
export const left = ({ responsible, deputies }: Holding, personId: string): Holding =>
  heldBy(responsible?.personId === personId ? undefined : responsible, others(deputies, personId))

/** Somebody hands over: the successor has the very part that the leaver had. */
export const handedOver = (holding: Holding, leaverId: string, successor: Holder): Holding => {
  if (!holdsGrid(holding, leaverId)) return holding
  const { responsible, deputies } = holding
  if (responsible?.personId === leaverId) return heldBy(successor, others(deputies, successor.personId))
  return heldBy(
    responsible,
    (deputies ?? []).map((one) => (one.personId === leaverId ? successor : one)),
  )
}

const idsOf = (holding: Holding) => holdersOf(holding).map(({ personId }) => personId)

/** Whether the same people answer for a grid in the same parts. */
export const isSameHolding = (a: Holding, b: Holding): boolean =>
  a.responsible?.personId === b.responsible?.personId && idsOf(a).join() === idsOf(b).join()
