import type { Answer } from './answers'
import { createModules, type Evaluate, type Globals } from './modules'
import { type AppJson, appOf, type PageJson, pagesOf, type WeappPackage } from './package-json'
import { createPages, type MountedPage, type PageMaker } from './pages'
import { resolveFrom } from './paths'
import type { Phone } from './phone'
import { makeWx } from './wx/make-wx'
import type { Entry } from './wx/system'

/** Makes pages out of what the package's code registers. */
export type Renderer = PageMaker & {
  /** Runs the file of a page or component; what it registers with Page or Component belongs to `path`. */
  readonly define: (path: string, run: () => void) => void
  readonly find: (page: MountedPage | undefined, selector: string | undefined) => readonly Element[]
  readonly shown: Readonly<Record<string, Answer>>
}
type Register = (definition: never) => unknown
/**
 * Who hears what the package registers: set anew for each file that runs. The package sees functions that ask here, for
 * a bundled runtime is loaded once and keeps the `Component` that it saw first.
 */
export type Registrar = { Page: Register; Component: Register; Behavior: Register }
export type RendererNeeds = {
  readonly phone: Phone
  readonly registrar: Registrar
  readonly json: Readonly<Record<string, PageJson>>
  readonly isTab: (path: string) => boolean
  readonly define: (path: string) => void
}
export type HostParts = {
  readonly source: Pick<WeappPackage, 'js' | 'json'>
  readonly evaluate: Evaluate
  readonly phone: Phone
  readonly createRenderer: (needs: RendererNeeds) => Renderer
}
type App = { onLaunch?: (entry: Entry) => void; onShow?: (entry: Entry) => void }

const timers = { setTimeout, clearTimeout, setInterval, clearInterval }

/** WeChat runs a page's file when the page is first opened. */
const defining = (define: (path: string) => void, { mount, show }: PageMaker, { loadedAt }: Phone): PageMaker => ({
  show,
  mount: (path, query) => {
    define(path)
    loadedAt.set(path, performance.now())
    return mount(path, query)
  },
})

const stray: Register = () => {
  throw new Error('Page or Component was called while no page was loading')
}

const asking = (registrar: Registrar): Globals => ({
  Page: (definition: never) => registrar.Page(definition),
  Component: (definition: never) => registrar.Component(definition),
  Behavior: (definition: never) => registrar.Behavior(definition),
})

const isTabOf = (app: AppJson) => (path: string) => app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false

const start = (app: App | undefined, entry: Entry) => {
  if (!app) throw new Error('app.js did not call App()')
  app.onLaunch?.(entry)
  app.onShow?.(entry)
}

/**
 * WeChat's app service for one compiled package: App, Page, Component, getApp, getCurrentPages, require and `wx`, a page
 * stack, and nothing else. What a phone lacks (window, document, process) the package does not see here either.
 */
export const createHost = ({ source, evaluate, phone, createRenderer }: HostParts) => {
  const app = appOf(source)
  const known = pagesOf(app)
  let instance: App | undefined
  let entry: Entry = { path: app.pages[0] ?? '', query: {}, scene: 1001 }

  const registrar: Registrar = { Page: stray, Component: stray, Behavior: (behavior) => behavior }
  const globals: Globals = { global: {}, console, ...timers, ...asking(registrar) }
  const load = createModules(source.js, evaluate, globals)
  const defined = new Set<string>()
  const define = (path: string) => {
    if (defined.has(path)) return
    defined.add(path)
    for (const component of Object.values(source.json[path]?.usingComponents ?? {}))
      define(resolveFrom(path, component))
    renderer.define(path, () => load(`${path}.js`))
  }
  const isTab = isTabOf(app)
  const renderer = createRenderer({ phone, registrar, json: source.json, isTab, define })
  const pages = createPages(known, isTab, defining(define, renderer, phone))
  const wx = makeWx({
    phone,
    pages,
    entry: () => entry,
    find: (selector) => renderer.find(pages.current(), selector),
    shown: renderer.shown,
  })
  Object.assign(globals, {
    wx,
    App: (definition: App) => {
      instance = definition
    },
    getApp: () => instance,
    getCurrentPages: () => pages.instances(),
  })

  return {
    phone,
    wx,
    pages,
    known,
    /** Starts the app as WeChat does: from the first page, or from the page that a code or a link names. */
    launch: (at: Partial<Entry> = {}) => {
      entry = { ...entry, ...at }
      load('app.js')
      start(instance, entry)
      pages.open(entry.path, entry.query)
    },
    currentPath: () => pages.current()?.path,
  }
}
export type Host = ReturnType<typeof createHost>
