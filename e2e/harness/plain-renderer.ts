import type { Renderer, RendererNeeds } from './host'
import type { PageInstance } from './pages'
import { applySetData, overTheBridge } from './set-data'

type Definition = Readonly<Record<string, unknown>>

/** Level 1: pages without a picture. Taro's tree lies in `data.root`, and that is what is read and driven. */
export const createPlainRenderer = ({ phone, registrar }: RendererNeeds): Renderer => {
  const definitions = new Map<string, Definition>()
  return {
    define: (path, run) => {
      const register = (definition: Definition) => void definitions.set(path, definition)
      Object.assign(registrar, { Page: register, Component: register })
      run()
      if (!definitions.has(path)) throw new Error(`${path}.js registered neither Page nor Component`)
    },
    mount: (path, query) => {
      const definition = definitions.get(path) ?? {}
      const data = { ...(overTheBridge(definition['data']) as object | undefined) }
      const instance: PageInstance = Object.assign(Object.create(null), definition, {
        route: path,
        is: path,
        options: query,
        data,
      })
      instance['setData'] = (patch: Record<string, unknown>, then?: () => void) => {
        phone.setData.count(path, patch)
        applySetData(data, overTheBridge(patch))
        if (then) setTimeout(() => then.call(instance), 0)
      }
      instance['getTabBar'] = () => null
      instance['selectComponent'] = () => null
      return { path, instance, destroy: () => undefined }
    },
    show: () => undefined,
    find: () => [],
    shown: {},
  }
}
