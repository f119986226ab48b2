import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { walked } from './match-steps'
import { filesIn } from './tree-files'

/** Whatever reads what people send: contracts, the law, readers of sheets, lists, and what the server makes of it. */
const sources = ['types', 'rules', 'functions']
  .flatMap((folder) => filesIn(folder).map((file) => `${folder}/${file}`))
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(path))

type Pattern = { readonly source: string; readonly flags: string; readonly from: string }

const literalsIn = (path: string): Pattern[] => {
  const found: Pattern[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), from: path })
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest))
  return found
}

/** Those that are put together when their module loads. */
const madeIn = async (path: string): Promise<Pattern[]> => {
  const found: Pattern[] = []
  const real = globalThis.RegExp
  const noted = (pattern: RegExp): RegExp => {
    found.push({ source: pattern.source, flags: pattern.flags, from: path })
    return pattern
  }
  globalThis.RegExp = new Proxy(real, { construct: (target, args: [string, string?]) => noted(new target(...args)) })
  try {
    await import(/* @vite-ignore */ `../../${path}`)
  } finally {
    globalThis.RegExp = real
  }
  return found
}

const literals = sources.flatMap(literalsIn)
const made = sources.filter((path) => readFileSync(path, 'utf8').includes('new RegExp('))
const patterns = [...literals]
for (const path of made) patterns.push(...(await madeIn(path)))

const pool = [
  ...' \t\n\r\u3000aAfFxXzZ019-+=@_./\\:;,"\'()[]{}<>|&#?!*%$^~、，。；：（）【】至年月日号所网格中云JYSC\u200b\u0001😀',
]
const lengths = [40, 80, 160] as const
const most = 200_000

/** Texts that grow: each run of characters that the pattern knows, after each other run, and an end that fits nothing. */
const growing = function* ({ atoms }: { readonly atoms: readonly RegExp[] }) {
  const samples = new Set(atoms.flatMap((atom) => pool.filter((char) => atom.test(char)).slice(0, 2)))
  const chars = [...samples].slice(0, 14)
  for (const one of chars) {
    for (const other of [...chars, '']) {
      yield (n: number) => `${(one + other).repeat(n)}\u0001`
      yield (n: number) => `${one.repeat(n)}${other.repeat(n)}\u0001`
      yield (n: number) => `${other}${one.repeat(n)}`
    }
  }
}

/** The worst growth of steps from one length to twice that: 2 where steps are in proportion, 4 where they are squared. */
const worstGrowth = (pattern: Pick<Pattern, 'source' | 'flags'>): number => {
  const read = walked(pattern.source, pattern.flags)
  let worst = 0
  for (const text of growing(read)) {
    const [, once = 0, twice = 0] = lengths.map((n) => read.steps(text(n), most))
    if (twice >= most) return Number.POSITIVE_INFINITY
    if (twice > 50) worst = Math.max(worst, twice / once)
  }
  return worst
}

describe('a pattern that people could wait for', () => {
  it.each([
    ['(a+)+$', ''],
    ['^(?:a|a)*$', ''],
    ['^a*a*$', ''],
    ['^\\s*x?\\s*$', ''],
    ['\\s+$', ''],
    ['^(?:[\\w]+-?)*!$', 'u'],
  ])('is found out: /%s/', (source, flags) => expect(worstGrowth({ source, flags })).toBeGreaterThan(2.5))

  it.each([
    ['^a+$', ''],
    ['^\\d{1,3}(?:\\.\\d+)?$', ''],
    ['[\\p{Cc}\\p{Cf}]', 'gu'],
  ])('is not seen where there is none: /%s/', (source, flags) =>
    expect(worstGrowth({ source, flags })).toBeLessThan(2.5),
  )
})

describe('every pattern that reads what people send', () => {
  it('was found', () => {
    expect(literals.length).toBeGreaterThan(100)
    expect(patterns.length).toBeGreaterThan(literals.length)
  })

  it('takes steps in proportion to the length of a text, whatever the text', () => {
    const each = [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()]
    const slow = each.map((one) => ({ ...one, growth: worstGrowth(one) })).filter(({ growth }) => growth > 2.5)
    expect(slow).toEqual([])
  }, 60_000)
})
