/** What a page asks of an element. */
type Fields = {
  readonly rect?: boolean
  readonly size?: boolean
  readonly scrollOffset?: boolean
  readonly node?: boolean
  readonly id?: boolean
}
type Seen = Record<string, unknown>
type Then = (seen: Seen | Seen[] | null) => void
type Job = {
  readonly selector: string | undefined
  readonly all: boolean
  readonly fields: Fields
  readonly then?: Then | undefined
}
/** Finds elements of the current page; `undefined` asks for the viewport. */
/** An element as WeChat hands it to a script. */
type AsNode = (element: Element) => Element
export type Find = (selector: string | undefined) => readonly Element[]

const measure = (element: Element, fields: Fields, asNode: AsNode): Seen => {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
  return {
    dataset: {},
    ...(fields.id && { id: element.id }),
    ...(fields.rect && { left, right, top, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && { scrollLeft: element.scrollLeft, scrollTop: element.scrollTop }),
    ...(fields.node && { node: asNode(element) }),
  }
}

const answer = ({ selector, all, fields, then }: Job, find: Find, asNode: AsNode) => {
  const seen = find(selector).map((element) => measure(element, fields, asNode))
  const result = all ? seen : (seen[0] ?? null)
  then?.(result)
  return result
}

/** `wx.createSelectorQuery`. A canvas's `node` is the real canvas behind it. */
export const selectorQuery = (find: Find, asNode: AsNode) => ({
  createSelectorQuery: () => {
    const jobs: Job[] = []
    const choose = (selector: string | undefined, all: boolean) => {
      const add = (fields: Fields, then?: Then) => {
        jobs.push({ selector, all, fields, then })
        return query
      }
      return {
        boundingClientRect: (then?: Then) => add({ rect: true, size: true, id: true }, then),
        scrollOffset: (then?: Then) => add({ scrollOffset: true }, then),
        fields: add,
        node: (then?: Then) => add({ node: true }, then),
        context: (then?: Then) => add({}, then),
      }
    }
    const query = {
      in: () => query,
      select: (selector: string) => choose(selector, false),
      selectAll: (selector: string) => choose(selector, true),
      selectViewport: () => choose(undefined, false),
      exec: (then?: (results: unknown[]) => void) => {
        setTimeout(() => {
          const results = jobs.map((job) => answer(job, find, asNode))
          then?.(results)
        }, 0)
        return query
      },
    }
    return query
  },
})
