/** A page as the package's code sees it: its data, its hooks, its handlers. */
export type PageInstance = Record<string, unknown> & { readonly data: Record<string, unknown> }
export type MountedPage = { readonly path: string; readonly instance: PageInstance; readonly destroy: () => void }
export type Query = Readonly<Record<string, string>>

/** How pages come to be and are seen: a plain tree at level 1, glass-easel in a DOM at levels 2 and 3. */
export type PageMaker = {
  readonly mount: (path: string, query: Query) => MountedPage
  readonly show: (page: MountedPage) => void
}

const callHook = (page: MountedPage | undefined, hook: string, argument?: unknown) => {
  const method = page?.instance[hook]
  if (typeof method === 'function') method.call(page?.instance, argument)
}

type IsTab = (path: string) => boolean

/** Opening, showing and closing, and what is open. */
const createStack = (known: readonly string[], isTab: IsTab, maker: PageMaker) => {
  const stack: MountedPage[] = []
  const tabs = new Map<string, MountedPage>()
  const show = (page: MountedPage) => {
    maker.show(page)
    callHook(page, 'onShow')
  }
  return {
    stack,
    tabs,
    show,
    close: (page: MountedPage) => {
      tabs.delete(page.path)
      callHook(page, 'onUnload')
      page.destroy()
    },
    open: (path: string, query: Query) => {
      if (!known.includes(path)) throw new Error(`page "${path}" is not found`)
      const page = maker.mount(path, query)
      stack.push(page)
      if (isTab(path)) tabs.set(path, page)
      callHook(page, 'onLoad', query)
      show(page)
      callHook(page, 'onReady')
    },
  }
}
type Stack = ReturnType<typeof createStack>

/** Tab pages live on when another tab is shown; all others are closed. */
const switchTab = ({ stack, tabs, open, show, close }: Stack, path: string) => {
  const kept = tabs.get(path)
  for (const page of stack.splice(0).reverse()) {
    if (tabs.has(page.path)) callHook(page, 'onHide')
    else close(page)
  }
  if (!kept) return open(path, {})
  stack.push(kept)
  show(kept)
}

const refuseTab = (isTab: IsTab, path: string, api: string) => {
  if (isTab(path)) throw new Error(`can not ${api} a tabbar page`)
}

/** WeChat's page stack, of at most ten pages. */
export const createPages = (known: readonly string[], isTab: IsTab, maker: PageMaker) => {
  const parts = createStack(known, isTab, maker)
  const { stack, tabs, open, show, close } = parts
  const current = () => stack.at(-1)
  return {
    current,
    open,
    instances: () => stack.map(({ instance }) => instance),
    navigateTo: (path: string, query: Query) => {
      refuseTab(isTab, path, 'navigateTo')
      if (stack.length >= 10) throw new Error('webview count limit exceed')
      callHook(current(), 'onHide')
      open(path, query)
    },
    redirectTo: (path: string, query: Query) => {
      refuseTab(isTab, path, 'redirectTo')
      for (const page of stack.splice(-1)) close(page)
      open(path, query)
    },
    navigateBack: (delta: number) => {
      for (const page of stack.splice(Math.max(1, stack.length - delta)).reverse()) close(page)
      for (const page of stack.slice(-1)) show(page)
    },
    switchTab: (path: string) => {
      if (!isTab(path)) throw new Error('can not switch to no-tabBar page')
      switchTab(parts, path)
    },
    reLaunch: (path: string, query: Query) => {
      for (const page of new Set([...stack.splice(0).reverse(), ...tabs.values()])) close(page)
      open(path, query)
    },
  }
}
export type Pages = ReturnType<typeof createPages>
