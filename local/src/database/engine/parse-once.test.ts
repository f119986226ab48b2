import { createRequire } from 'node:module'
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { type ExpressionContext, type Parse, parseOnce } from './parse-once'

const need = createRequire(import.meta.url)
const text = need('fs').readFileSync(need.resolve('dynalite/db/conditionParser'), 'utf8') as string
/** The engine's own parser, apart from the one that is in use. */
const own = { exports: {} as { parse: Parse } }
new Function('module', text)(own)
const engine = own.exports.parse

const compare = (_: string, a: { S: string }, b: { S: string }) => a.S > b.S
const isReserved = (name: string) => name === 'name'
const contextOf = (names: Record<string, string>, values: Record<string, Record<string, unknown>>) =>
  ({
    attrNames: names,
    attrVals: values,
    unusedAttrNames: Object.fromEntries(Object.keys(names).map((name) => [name, true])),
    unusedAttrVals: Object.fromEntries(Object.keys(values).map((name) => [name, true])),
    isReserved,
    compare,
  }) as ExpressionContext

let asked = vi.fn(engine)
let parse = parseOnce(asked)
beforeEach(() => {
  asked = vi.fn(engine)
  parse = parseOnce(asked)
})

const expressions = [
  'attribute_not_exists(#a)',
  '#a = :a',
  ':a = #a AND begins_with(#b, :b)',
  '(#a < :a) OR NOT contains(#b.#c[3], :b)',
  '#a IN (:a, :b)',
  'size(#a) >= :a',
  '#a BETWEEN :a AND :b',
  'attribute_type(#a, :a)',
  '#a = :missing',
  'name = :a',
  '#a = ',
  '((#a = :a))',
]
const value = fc.oneof(
  fc.string().map((S) => ({ S })),
  fc.integer().map((N) => ({ N: String(N) })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.array(fc.string().map((S) => ({ S }))).map((L) => ({ L })),
)

const outcome = (by: Parse, expression: string, context: ExpressionContext) => {
  try {
    return { tree: by(expression, { context }), ...context }
  } catch (error) {
    return String(error)
  }
}

it('says of every expression, with any values, what the engine says', () => {
  const names = fc.record({ '#a': fc.constantFrom('pk', 'name', 'x'), '#b': fc.constant('sk'), '#c': fc.constant('d') })
  fc.assert(
    fc.property(fc.constantFrom(...expressions), names, fc.record({ ':a': value, ':b': value }), (expression, n, v) => {
      const again = () => outcome(parse, expression, contextOf(n, v))
      const expected = outcome(engine, expression, contextOf(n, v))
      expect([again(), again()]).toEqual([expected, expected])
    }),
    { numRuns: 400 },
  )
})

it('parses an expression once, whatever its values are', () => {
  const of = (S: string) => contextOf({ '#a': 'pk' }, { ':a': { S } })
  const trees = ['x', 'y'].map((S) => parse('#a = :a', { context: of(S) }))
  expect(asked).toHaveBeenCalledTimes(1)
  expect(trees).toMatchObject([
    { expression: { args: [['pk'], { S: 'x' }] } },
    { expression: { args: [['pk'], { S: 'y' }] } },
  ])
})

it('gives each caller a tree of its own', () => {
  const context = () => contextOf({ '#a': 'pk' }, { ':a': { S: 'x' } })
  const first = parse(':a = #a', { context: context() }) as { expression: { args: unknown[] } }
  first.expression.args.reverse()
  expect(parse(':a = #a', { context: context() })).toMatchObject({ expression: { args: [{ S: 'x' }, ['pk']] } })
})
