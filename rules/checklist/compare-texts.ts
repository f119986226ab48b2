/** A stretch of text that stayed, came or went. */
export type TextPart = { readonly kind: 'same' | 'ins' | 'del'; readonly text: string }

const sharedStart = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((sign, index) => sign !== b[index])
  return at < 0 ? a.length : at
}

const lengthsBeside = (sign: string, b: readonly string[], below: readonly number[]): readonly number[] => {
  const row = new Array<number>(b.length + 1).fill(0)
  for (let j = b.length - 1; j >= 0; j--)
    row[j] = sign === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  return row
}

type Lengths = readonly (readonly number[])[]

/** Lengths of the longest common subsequences of what is left from each pair of places on. */
const lengthsOf = (a: readonly string[], b: readonly string[]): Lengths => {
  const rows: (readonly number[])[] = [new Array<number>(b.length + 1).fill(0)]
  for (const sign of a.toReversed()) rows.push(lengthsBeside(sign, b, rows.at(-1) ?? []))
  return rows.toReversed()
}

const joined = (parts: readonly TextPart[]): readonly TextPart[] =>
  parts.reduce<TextPart[]>((all, part) => {
    const last = all.at(-1)
    if (part.text === '') return all
    if (last?.kind === part.kind) all[all.length - 1] = { kind: last.kind, text: last.text + part.text }
    else all.push(part)
    return all
  }, [])

type At = { readonly i: number; readonly j: number }

const steps: Readonly<Record<TextPart['kind'], At>> = {
  same: { i: 1, j: 1 },
  del: { i: 1, j: 0 },
  ins: { i: 0, j: 1 },
}

const kindAt = (a: readonly string[], b: readonly string[], lengths: Lengths, { i, j }: At): TextPart['kind'] => {
  if (a[i] === b[j]) return 'same'
  return (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0) ? 'del' : 'ins'
}

const middleOf = (a: readonly string[], b: readonly string[]): readonly TextPart[] => {
  const lengths = lengthsOf(a, b)
  const parts: TextPart[] = []
  let at: At = { i: 0, j: 0 }
  while (at.i < a.length && at.j < b.length) {
    const kind = kindAt(a, b, lengths, at)
    parts.push({ kind, text: (kind === 'ins' ? b[at.j] : a[at.i]) ?? '' })
    at = { i: at.i + steps[kind].i, j: at.j + steps[kind].j }
  }
  return [...parts, { kind: 'del', text: a.slice(at.i).join('') }, { kind: 'ins', text: b.slice(at.j).join('') }]
}

/** How one text became another, sign by sign, in as few changes as there can be. */
export const compareTexts = (before: string, after: string): readonly TextPart[] => {
  const [a, b] = [[...before], [...after]]
  const start = sharedStart(a, b)
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const end = sharedStart(restA.toReversed(), restB.toReversed())
  const middle = middleOf(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end))
  const tail = restA.slice(restA.length - end).join('')
  return joined([{ kind: 'same', text: a.slice(0, start).join('') }, ...middle, { kind: 'same', text: tail }])
}
