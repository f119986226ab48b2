import { compileFunction, createContext } from 'node:vm'
import type { Answers } from './answers'
import { createHost } from './host'
import type { Evaluate } from './modules'
import { readPackage } from './package'
import { createPhone } from './phone'
import { createPlainRenderer } from './plain-renderer'
import { sendHttp } from './send-http'
import { byId, fireAt, rootOf, textOf } from './taro-tree'
import { until } from './until'
import type { Entry } from './wx/system'

/** Runs the package's files in a context of their own, where only the host's globals exist. */
export const evaluateInNode = (): Evaluate => {
  let context: ReturnType<typeof createContext> | undefined
  return (code, file, globals) => {
    context ??= createContext(globals, { name: 'weapp' })
    const run = compileFunction(code, ['require', 'module', 'exports'], {
      filename: `weapp/${file}`,
      parsingContext: context,
    })
    return run as ReturnType<Evaluate>
  }
}

/** Level 1: the compiled package in Node alone. Starts in about 100 ms; has no markup, no style, no canvas. */
export const bootWeapp = (dist: string, answers: Answers = {}) => {
  const host = createHost({
    source: readPackage(dist),
    evaluate: evaluateInNode(),
    phone: createPhone({ http: sendHttp, ...answers }),
    createRenderer: createPlainRenderer,
  })
  const page = () => host.pages.current()?.instance
  const text = () => textOf(rootOf(page()))
  return {
    ...host,
    /** The text of the page on top. */
    text,
    /** Sends an event to the node with this id: `fire('submit')`, `fire('name', 'input', { value: '面馆' })`. */
    fire: (id: string, type = 'tap', detail: object = {}) => {
      const instance = page()
      if (instance) fireAt(instance, byId(rootOf(instance), id), type, detail)
    },
    /** Waits until the page on top shows this text. */
    shows: (wanted: string) => until(() => text().includes(wanted), `the text ${wanted}`),
    /** Waits until the page on top has sent nothing for a while. */
    settle: async (quiet = 200) => {
      const sent = () => JSON.stringify(host.phone.setData.costs())
      for (let before = ''; before !== sent(); ) {
        before = sent()
        await new Promise((resolve) => setTimeout(resolve, quiet))
      }
    },
    /** Opens a page by itself, as a link to it does, and waits until it has drawn something. */
    visit: async (path: string, query: Entry['query'] = {}) => {
      host.pages.reLaunch(path, query)
      await until(() => rootOf(page()).cn?.length, `${path} to draw`)
    },
  }
}
export type BootedWeapp = ReturnType<typeof bootWeapp>
