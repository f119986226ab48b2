/** Tells where matching may go on, or that it may not; counts as it goes. */
type Next = (at: number) => boolean
type Node = (at: number, next: Next) => boolean
type Text = { readonly chars: readonly string[]; steps: number; readonly most: number }

class TooManySteps extends Error {}

/** A pattern as a backtracking matcher walks it, and the atoms of one character that it is made of. */
export type Walked = { readonly atoms: readonly RegExp[]; readonly steps: (text: string, most: number) => number }

/**
 * Reads a pattern of JavaScript (ECMA-262, 22.2.1) so far that the steps of a backtracking engine can be counted, which
 * no engine tells. What looks back is taken to hold: that only adds steps. Throws for what no pattern here uses.
 */
export const walked = (source: string, flags: string): Walked => {
  const reading = { source, at: 0, flags: flags.replace(/[gy]/g, ''), atoms: [] as RegExp[] }
  const make = alternatives(reading)
  if (reading.at < source.length) throw new Error(`cannot read /${source}/ at ${reading.at}`)
  return {
    atoms: reading.atoms,
    steps: (written, most) => stepsOf(make, { chars: [...written], steps: 0, most }),
  }
}

/** As many as there were when something matched, nothing did anywhere, or there were too many. */
const stepsOf = (make: Make, text: Text): number => {
  const node = make(text)
  try {
    for (let from = 0; from <= text.chars.length; from++) if (node(from, () => true)) break
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error
  }
  return text.steps
}

type Reading = { readonly source: string; at: number; readonly flags: string; readonly atoms: RegExp[] }
type Make = (text: Text) => Node

const taken = (reading: Reading, pattern: RegExp): RegExpExecArray | undefined => {
  const sticky = new RegExp(pattern.source, 'uy')
  sticky.lastIndex = reading.at
  const found = sticky.exec(reading.source)
  if (found) reading.at = sticky.lastIndex
  return found ?? undefined
}

const alternatives = (reading: Reading): Make => {
  const all = [sequence(reading)]
  while (taken(reading, /\|/)) all.push(sequence(reading))
  return (text) => {
    const nodes = all.map((make) => make(text))
    return (at, next) => nodes.some((node) => node(at, next))
  }
}

const sequence = (reading: Reading): Make => {
  const parts: Make[] = []
  while (reading.at < reading.source.length && !/[|)]/.test(reading.source[reading.at] ?? '')) parts.push(term(reading))
  return (text) =>
    parts
      .map((make) => make(text))
      .reduceRight<Node>(
        (rest, node) => (at, next) => node(at, (after) => rest(after, next)),
        (at, next) => next(at),
      )
}

const term = (reading: Reading): Make => {
  const atom = assertion(reading) ?? group(reading) ?? character(reading)
  const found = taken(reading, /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/)
  return found ? repeated(atom, found) : atom
}

const repeated = (atom: Make, [written, least, comma, most]: RegExpExecArray): Make => {
  const sign = written[0]
  const from = sign === '{' ? Number(least) : sign === '+' ? 1 : 0
  const bounded = comma ? Number(most || Number.POSITIVE_INFINITY) : from
  const to = sign === '{' ? bounded : sign === '?' ? 1 : Number.POSITIVE_INFINITY
  return (text) => {
    const node = atom(text)
    const again = (count: number, at: number, next: Next): boolean => {
      const more = () =>
        count < to && node(at, (after) => (after > at || count < from) && again(count + 1, after, next))
      return more() || (count >= from && next(at))
    }
    return (at, next) => again(0, at, next)
  }
}

const assertion = (reading: Reading): Make | undefined => {
  if (taken(reading, /\^/)) return () => (at, next) => at === 0 && next(at)
  if (taken(reading, /\$/)) return (text) => (at, next) => at === text.chars.length && next(at)
  if (taken(reading, /\\[bB]/)) return () => (at, next) => next(at)
  const look = taken(reading, /\(\?<?[=!]/)?.[0]
  if (look === undefined) return undefined
  const inner = closed(reading)
  if (look.includes('<')) return () => (at, next) => next(at)
  return (text) => {
    const node = inner(text)
    return (at, next) => node(at, () => true) === look.endsWith('=') && next(at)
  }
}

const group = (reading: Reading): Make | undefined =>
  taken(reading, /\((?:\?:|\?<\w+>)?/) ? closed(reading) : undefined

const closed = (reading: Reading): Make => {
  const inner = alternatives(reading)
  if (!taken(reading, /\)/)) throw new Error(`cannot read /${reading.source}/ at ${reading.at}`)
  return inner
}

const character = (reading: Reading): Make => {
  const written = taken(
    reading,
    /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|c[A-Z]|[^1-9])|[^\\[\](){}*+?|^$]/,
  )?.[0]
  if (written === undefined) throw new Error(`cannot read /${reading.source}/ at ${reading.at}`)
  const atom = new RegExp(`^${written}$`, reading.flags)
  reading.atoms.push(atom)
  const known = new Map<string, boolean>()
  const fits = (char: string) => {
    const was = known.get(char) ?? atom.test(char)
    known.set(char, was)
    return was
  }
  return (text) => (at, next) => {
    text.steps += 1
    if (text.steps > text.most) throw new TooManySteps()
    const char = text.chars[at]
    return char !== undefined && fits(char) && next(at + 1)
  }
}
