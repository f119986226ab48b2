/** Copies as the bridge between WeChat's two threads does: through JSON. */
export const overTheBridge = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

type Branch = Record<string, unknown>

const step = (branch: Branch, key: string, next: string): Branch => {
  branch[key] ??= /^\d+$/.test(next) ? [] : {}
  return branch[key] as Branch
}

/** Applies WeChat's paths (`root.cn.[0].v`, `a.b[2].c`) to the data of a page. */
export const applySetData = (data: Branch, patch: Branch): void => {
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split(/[.[\]]+/).filter(Boolean)
    const last = keys.pop()
    if (last === undefined) continue
    const branch = keys.reduce((at, key, index) => step(at, key, keys[index + 1] ?? last), data)
    branch[last] = value
  }
}

/** What setData cost on one page. Sizes are UTF-8 bytes of the JSON that crosses the bridge. */
export type SetDataCost = {
  readonly calls: number
  readonly bytes: number
  readonly largest: number
  readonly first: number
  /** Every setData, in order. */
  readonly sizes: readonly number[]
}

/** Counts every setData by the page that made it. */
export const createSetDataCounter = () => {
  const costs = new Map<string, SetDataCost>()
  const count = (path: string, patch: unknown) => {
    const size = new TextEncoder().encode(JSON.stringify(patch)).length
    const sizes = [...(costs.get(path)?.sizes ?? []), size]
    const bytes = sizes.reduce((sum, one) => sum + one)
    costs.set(path, { calls: sizes.length, bytes, largest: Math.max(...sizes), first: sizes[0] ?? size, sizes })
  }
  return { count, costs: (): Record<string, SetDataCost> => Object.fromEntries(costs) }
}
export type SetDataCounter = ReturnType<typeof createSetDataCounter>
