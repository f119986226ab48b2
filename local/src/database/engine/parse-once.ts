/** A value of a request, by the name of its type: `{ S: 'x' }`. */
type Value = Readonly<Record<string, unknown>>

/** What an expression is parsed with, and what it says was used: both `unused` lists lose what the expression names. */
export type ExpressionContext = {
  readonly attrNames?: Readonly<Record<string, string>>
  readonly attrVals?: Readonly<Record<string, Value>>
  readonly unusedAttrNames: Record<string, unknown>
  readonly unusedAttrVals: Record<string, unknown>
}

/** Gives the tree of an expression, or text: what is wrong with it. */
export type Parse = (expression: string, options: { readonly context: ExpressionContext }) => unknown

type Template = {
  readonly tree: unknown
  readonly names: readonly string[]
  readonly values: ReadonlyMap<unknown, string>
}

/** Looks at values, not only at their types: such an expression is parsed each time. */
const judgesValues = /between|attribute_type/i
const most = 500

/**
 * The engine's parser takes longer over an expression than most requests take otherwise, and a program has a few dozen
 * expressions. Equal expressions with equal names and values of equal types have the same tree but for the values.
 */
export const parseOnce = (parse: Parse): Parse => {
  const templates = new Map<string, Template>()
  const learnt = (expression: string, options: Parameters<Parse>[1]): Template | undefined => {
    const key = keyOf(expression, options.context)
    const known = templates.get(key) ?? templateOf(parse, expression, options)
    if (!known || templates.has(key)) return known
    if (templates.size >= most) templates.clear()
    templates.set(key, known)
    return known
  }
  return (expression, options) => {
    const isPlain = typeof expression === 'string' && !judgesValues.test(expression)
    const template = isPlain ? learnt(expression, options) : undefined
    return template ? filled(template, options.context) : parse(expression, options)
  }
}

const typeOf = (value: Value): string => Object.keys(value).join()

const keyOf = (expression: string, { attrNames = {}, attrVals = {} }: ExpressionContext): string =>
  JSON.stringify([expression, attrNames, Object.entries(attrVals).map(([name, value]) => [name, typeOf(value)])])

/** Nothing for an expression that is refused: the refusal is worded anew each time. */
const templateOf = (parse: Parse, expression: string, { context }: Parameters<Parse>[1]): Template | undefined => {
  const attrVals = Object.fromEntries(
    Object.entries(context.attrVals ?? {}).map(([name, value]) => [name, { ...value }]),
  )
  const unusedAttrNames = { ...context.unusedAttrNames }
  const tree = parse(expression, {
    context: { ...context, attrVals, unusedAttrNames, unusedAttrVals: { ...context.unusedAttrVals } },
  })
  if (typeof tree === 'string') return undefined
  const names = Object.keys(context.unusedAttrNames).filter((name) => !(name in unusedAttrNames))
  return { tree, names, values: new Map(Object.entries(attrVals).map(([name, value]) => [value, name])) }
}

/** A tree of its own, for the engine turns operands round in place. */
const filled = ({ tree, names, values }: Template, context: ExpressionContext): unknown => {
  for (const name of names) delete context.unusedAttrNames[name]
  const copy = (node: unknown): unknown => {
    const name = values.get(node)
    if (name === undefined) return Array.isArray(node) ? node.map(copy) : fieldsOf(node, copy)
    delete context.unusedAttrVals[name]
    return context.attrVals?.[name]
  }
  return copy(tree)
}

const fieldsOf = (node: unknown, copy: (value: unknown) => unknown): unknown => {
  if (typeof node !== 'object' || node === null) return node
  const own = Object.create(Object.getPrototypeOf(node) as object | null) as Record<string, unknown>
  for (const [field, value] of Object.entries(node)) own[field] = copy(value)
  return own
}
