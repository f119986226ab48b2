import { resolveFrom } from './paths'

export type Globals = Record<string, unknown>
type Load = (id: string) => unknown
type Module = { exports: unknown }
/** Turns a file's code into a function of CommonJS's three names, seeing `globals` and nothing else of the machine. */
export type Evaluate = (
  code: string,
  file: string,
  globals: Globals,
) => (require: Load, module: Module, exports: unknown) => void

/** WeChat's `require`: each file of the package runs once. */
export const createModules = (js: Readonly<Record<string, string>>, evaluate: Evaluate, globals: Globals) => {
  const loaded = new Map<string, Module>()
  const locate = (from: string, id: string) => {
    const base = resolveFrom(from, id)
    const file = [base, `${base}.js`, `${base}/index.js`].find((candidate) => candidate in js)
    if (!file) throw new Error(`module '${id}' is not defined (required from ${from})`)
    return file
  }
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const code = js[file]
    if (code === undefined) throw new Error(`no such file in the package: ${file}`)
    const module: Module = { exports: {} }
    loaded.set(file, module)
    evaluate(code, file, globals)((id) => load(locate(file, id)), module, module.exports)
    return module.exports
  }
  return load
}
