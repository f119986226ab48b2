const voids = new Set(['meta', 'link', 'input', 'br', 'img', 'path', 'rect', 'circle', 'use'])
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*(\/?)>/gi

const step = (open: string[], [whole, end, name = '', , closed]: RegExpMatchArray): string[] => {
  if (end) {
    const last = open.pop()
    return last === name ? [] : [`${whole} closes ${last}`]
  }
  if (!closed && !voids.has(name)) open.push(name)
  return []
}

const unbalanced = (body: string): string[] => {
  const open: string[] = []
  const found = [...body.matchAll(tag)].flatMap((match) => step(open, match))
  return [...found, ...open.map((name) => `${name} is left open`)]
}

const strayAngles = (body: string): string[] =>
  [...body.replaceAll(tag, '').matchAll(/.{0,20}[<>].{0,20}/g)].map(([text]) => `stray < or >: ${text}`)

const twiceUsedIds = (body: string): string[] => {
  const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} is used twice`)
}

const deadAnchors = (body: string): string[] =>
  [...body.matchAll(/href="#([^"]+)"/g)].flatMap(([, id]) =>
    body.includes(` id="${id}"`) ? [] : [`#${id} leads nowhere`],
  )

const jumpedHeadings = (body: string): string[] => {
  const levels = [...body.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).map((level) => `h${level} skips a level`)
  return levels.filter((level) => level === 1).length === 1 ? jumps : [...jumps, 'not exactly one h1']
}

/** What is wrong with a page: open or crossed tags, stray angles, ids used twice, dead anchors, headings out of order. */
export const markupFaults = (page: string): string[] => {
  const [doctype, ...rest] = page.split('\n')
  const body = rest.join('\n').replace(/<style>[^<]*<\/style>/, '')
  return [
    ...(doctype === '<!doctype html>' ? [] : ['no doctype']),
    ...unbalanced(body),
    ...strayAngles(body),
    ...twiceUsedIds(body),
    ...deadAnchors(body),
    ...jumpedHeadings(body),
  ]
}
