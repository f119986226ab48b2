/** Deeper than any input of the contract by far. */
export const mostLevels = 32

/** Names, commas and brackets; the largest inspection has some thousands. */
export const mostParts = 20_000

// a text that never ends is matched to its end: nothing is ever looked at twice
const token = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*"?|[[\]{},]/g

/**
 * True for a text that may be given to a JSON parser: no deeper than `mostLevels`, of no more than `mostParts`, no name
 * twice in one object (which of the two would count is anybody's guess), no `__proto__`. One pass, a name set for each
 * open object; whether it is JSON at all is the parser's to say.
 */
export const isHarmlessJson = (text: string): boolean => {
  const open: Open[] = []
  let parts = 0
  for (const { 0: found, index } of text.matchAll(token)) {
    if (!step(open, found, isName(text, found, index)) || open.length > mostLevels || ++parts > mostParts) return false
  }
  return true
}

/** The names so far of an object that is open; a list has none. */
type Open = Set<string> | undefined

/** False for a name that may not stand here. */
const step = (open: Open[], found: string, isNamed: boolean): boolean => {
  if (found === '{') open.push(new Set())
  else if (found === '[') open.push(undefined)
  else if (found === '}' || found === ']') open.pop()
  return !isNamed || isNew(open.at(-1), found)
}

const isName = (text: string, found: string, index: number): boolean => {
  if (!found.startsWith('"')) return false
  let at = index + found.length
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return text[at] === ':'
}

const isNew = (names: Set<string> | undefined, literal: string): boolean => {
  const name = literal.includes('\\') ? unescaped(literal) : literal.slice(1, -1)
  if (name === '__proto__' || names?.has(name)) return false
  names?.add(name)
  return true
}

const unescaped = (literal: string): string => {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal
  }
}
