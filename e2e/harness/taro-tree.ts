import type { PageInstance } from './pages'

/** A node of the tree that Taro sends by setData: template, id, Taro's own id, text, children. */
export type TaroNode = {
  readonly nn?: string
  readonly uid?: string
  readonly sid?: string
  readonly v?: unknown
  readonly cn?: readonly TaroNode[]
}

const childrenOf = ({ cn }: TaroNode): readonly TaroNode[] => (cn ?? []).filter(Boolean)

export const rootOf = (page: PageInstance | undefined): TaroNode => (page?.data['root'] ?? {}) as TaroNode

export const textOf = (node: TaroNode): string =>
  node.v === undefined ? childrenOf(node).map(textOf).join('') : String(node.v)

export const nodesBelow = (node: TaroNode): readonly TaroNode[] =>
  childrenOf(node).flatMap((child) => [child, ...nodesBelow(child)])

/** The node that a page gave this id. */
export const byId = (root: TaroNode, id: string): TaroNode => {
  const found = nodesBelow(root).find(({ uid }) => uid === id)
  if (!found) throw new Error(`no node #${id}`)
  return found
}

/** Sends an event to a node as WeChat does: to the page's one handler, `eh`. */
export const fireAt = (page: PageInstance, node: TaroNode, type: string, detail: object): void => {
  const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid } }
  const event = { type, timeStamp: 0, target, currentTarget: target, detail, mark: {}, touches: [], changedTouches: [] }
  const handle = page['eh']
  if (typeof handle !== 'function') throw new Error('the page handles no events')
  handle.call(page, event)
}
