import { CurrentWindowBackendContext, Event as EaselEvent, globalOptions } from 'glass-easel'
import { type AssociatedBackend, type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Answer } from './answers'
import { patchAttributes } from './easel-attributes'
import { hostTypes } from './easel-types'
import type { Renderer, RendererNeeds } from './host'
import { createShowAttribute, forwardNativeEvents } from './native-elements'
import type { WeappPackage } from './package-json'
import type { MountedPage, PageInstance, Query } from './pages'
import type { Phone } from './phone'
import { overTheBridge } from './set-data'
import { touchFields } from './touches'
import { scoped, toCss } from './wxss'

/** What the renderer draws from: the package's markup compiled, its configuration, styles and pictures. */
export type Drawing = Pick<WeappPackage, 'json' | 'wxss' | 'pictures'> & { readonly templates: string }
export type Stage = {
  readonly document: Document
  readonly container: HTMLElement
  readonly shown: Readonly<Record<string, Answer>>
  readonly pictureAt: (path: string) => string
}
type Drawn = MountedPage & { readonly element: HTMLElement }
type Compiled = Parameters<CodeSpace['addCompiledTemplate']>[1]

/** glass-easel's EventBubbleStatus, a const enum that isolated modules cannot read. */
const bubbles = { normal: 0, noDefault: 1 }

const tabBar = 'custom-tab-bar/index'

/** Without glass-easel's prefixes `#id` finds in the page what it finds in the source. */
const keepPlainIds = (space: CodeSpace) => {
  const inner = space as unknown as {
    prepareComponentOptions: (is: string, options: unknown) => [Record<string, unknown>, unknown]
  }
  const prepare = inner.prepareComponentOptions.bind(space)
  inner.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options)
    delete prepared['idPrefixGenerator']
    return [prepared, isolation]
  }
}

/** Registers every page's and component's markup; answers the style scopes of the components. */
const fillSpace = (space: CodeSpace, { json, wxss, templates }: Drawing): Readonly<Record<string, string>> => {
  const groups = new Function(`return ${templates}`)() as Record<string, unknown>
  const scopes: Record<string, string> = {}
  for (const [path, config] of Object.entries(json).filter(([path]) => path in groups)) {
    if (config.component && wxss[path] !== undefined) {
      const scope = `s${Object.keys(scopes).length}`
      scopes[path] = scope
      space.addStyleSheet(path, undefined, scope)
    }
    space.addComponentStaticConfig(path, config as Parameters<CodeSpace['addComponentStaticConfig']>[1])
    space.addCompiledTemplate(path, { groupList: groups, content: groups[path] } as unknown as Compiled)
  }
  return scopes
}

/** glass-easel's events, with the touches that WeChat adds. */
const createBackend = (env: MiniProgramEnv): AssociatedBackend => {
  const context = new CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    const extraFields = touchFields((options as { originalEvent?: unknown }).originalEvent)
    const event = new EaselEvent(type, detail, extraFields ? { ...options, extraFields } : options)
    EaselEvent.dispatchEvent(target, event)
    return event.defaultPrevented() ? bubbles.noDefault : bubbles.normal
  })
  return env.associateBackend(context)
}

const createStyles = (document: Document, wxss: Drawing['wxss'], scopes: Readonly<Record<string, string>>) => {
  const added = new Set<string>()
  return (path: string) => {
    const own = wxss[path]
    if (own === undefined || added.has(path)) return
    added.add(path)
    const style = document.createElement('style')
    const scope = scopes[path]
    style.textContent = toCss(scope ? scoped(own, scope) : own)
    document.head.append(style)
  }
}

type Easel = {
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
  readonly addStyles: (path: string) => void
}

const createEasel = (drawing: Drawing, document: Document): Easel => {
  globalOptions.throwGlobalError = true
  globalOptions.writeIdToDOM = true
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  keepPlainIds(space)
  const addStyles = createStyles(document, drawing.wxss, fillSpace(space, drawing))
  addStyles('app')
  return { space, addStyles, backend: createBackend(env) }
}

/** Draws one root, a page or its tab bar, into the page's element. */
const draw = ({ space, backend, addStyles }: Easel, [tag, path]: readonly [string, string], element: HTMLElement) => {
  addStyles(path)
  const root = backend.createRoot(tag, space, path)
  const instance = root.get() as unknown as PageInstance
  const placeholder = element.ownerDocument.createElement('span')
  element.append(placeholder)
  return { root, instance, attach: () => root.attach(element as never, placeholder as never) }
}

const countSetData = (phone: Phone, path: string, instance: PageInstance) => {
  const setData = instance['setData'] as (patch: unknown, then?: () => void) => void
  instance['setData'] = (patch: unknown, then?: () => void) => {
    phone.setData.count(path, patch)
    setData.call(instance, overTheBridge(patch), then)
  }
}

const createMount = (easel: Easel, container: HTMLElement, { phone, hasTabBar, define }: MountNeeds) => {
  const drawTabBar = (element: HTMLElement, page: PageInstance) => {
    define(tabBar)
    const { root, instance, attach } = draw(easel, ['custom-tab-bar', tabBar], element)
    page['getTabBar'] = () => instance
    attach()
    return root
  }
  return (path: string, query: Query): Drawn => {
    const element = container.ownerDocument.createElement('page')
    element.dataset['route'] = path
    container.append(element)
    const { root, instance, attach } = draw(easel, ['page-body', path], element)
    Object.assign(instance, { route: path, options: query, getTabBar: () => null })
    countSetData(phone, path, instance)
    attach()
    const bar = hasTabBar(path) ? drawTabBar(element, instance) : undefined
    const destroy = () => {
      for (const drawn of [root, bar]) drawn?.release()
      element.remove()
    }
    return { path, instance, element, destroy }
  }
}
type MountNeeds = Pick<RendererNeeds, 'phone' | 'define'> & { readonly hasTabBar: (path: string) => boolean }

const find = (page: MountedPage | undefined, selector: string | undefined, document: Document): readonly Element[] => {
  if (selector === undefined) return [document.documentElement]
  return [...((page as Drawn | undefined)?.element.querySelectorAll(selector.replace(/^>>>\s*/, '')) ?? [])]
}

/** Levels 2 and 3: the package's own WXML, WXS and WXSS, drawn by WeChat's open-source component framework. */
export const createEaselRenderer =
  (drawing: Drawing, { document, container, shown, pictureAt }: Stage) =>
  ({ phone, registrar, isTab, define }: RendererNeeds): Renderer => {
    patchAttributes(createShowAttribute(pictureAt))
    forwardNativeEvents(document)
    const easel = createEasel(drawing, document)
    const hasTabBar = (path: string) => isTab(path) && tabBar in drawing.json
    return {
      define: (path, run) => {
        easel.space.componentEnv(path, ({ Page, Component, Behavior }) => {
          Object.assign(registrar, { Page, Component: (given: never) => Component(hostTypes(given)), Behavior })
          run()
        })
      },
      mount: createMount(easel, container, { phone, define, hasTabBar }),
      show: (page) => {
        for (const child of container.children) (child as HTMLElement).hidden = child !== (page as Drawn).element
        document.title = drawing.json[page.path]?.navigationBarTitleText ?? document.title
      },
      find: (page, selector) => find(page, selector, document),
      shown,
    }
  }
