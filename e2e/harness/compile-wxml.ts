import { TmplGroup } from 'glass-easel-template-compiler'
import type { WeappPackage } from './package-json'

/** glass-easel takes `bind:tap` only; WeChat, and Taro's templates, also take the older `bindtap`. */
const modernEvents = (source: string) =>
  source.replace(/(\s)(mut-bind|capture-bind|capture-catch|bind|catch)([a-z][a-z0-9]*)(?==")/g, '$1$2:$3')

export type CompiledWxml = { readonly templates: string; readonly warnings: readonly string[] }

type Warning = { readonly message?: string; readonly startLine?: number }

/** Compiles all WXML and WXS with WeChat's own open-source compiler; `templates` is JavaScript source. */
export const compileWxml = ({ wxml, wxs }: WeappPackage): CompiledWxml => {
  const group = new TmplGroup()
  const warnings = Object.entries(wxml).flatMap(([path, source]) => {
    const found = (group.addTmpl(path, modernEvents(source)) ?? []) as readonly Warning[]
    return found.map(({ message, startLine }) => `${path}.wxml:${startLine ?? ''} ${message ?? ''}`)
  })
  for (const [path, source] of Object.entries(wxs)) group.addScript(path, source)
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return { templates, warnings }
}
