import { JSDOM } from 'jsdom'
import type { Answers } from './answers'
import { evaluateInNode } from './boot-weapp'
import { compileWxml } from './compile-wxml'
import { createHost } from './host'
import { readPackage } from './package'
import { createPhone } from './phone'
import { sendHttp } from './send-http'
import { until } from './until'

const names = [
  'document',
  'Event',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'Element',
  'Node',
  'TouchEvent',
]

/** glass-easel draws into the global document: one rendered package a process at a time. */
const createDocument = (): Document => {
  const { window } = new JSDOM('<!doctype html><body><div id="app"></div></body>', { pretendToBeVisual: true })
  window.matchMedia ??= () => ({ matches: false }) as MediaQueryList
  const seen = Object.fromEntries(names.map((name) => [name, (window as unknown as Record<string, unknown>)[name]]))
  Object.assign(globalThis, seen, { window })
  return window.document as unknown as Document
}

/** Level 2: the package's markup and logic in jsdom, without layout and style. */
export const renderWeapp = async (dist: string, answers: Answers = {}) => {
  const document = createDocument()
  const { createEaselRenderer } = await import('./easel-renderer') // reads the document when it loads
  const source = readPackage(dist)
  const { templates, warnings } = compileWxml(source)
  const container = document.getElementById('app') as HTMLElement
  const host = createHost({
    source,
    evaluate: evaluateInNode(),
    phone: createPhone({ http: sendHttp, ...answers }),
    createRenderer: createEaselRenderer(
      { ...source, templates },
      { document, container, shown: {}, pictureAt: (path) => source.pictures[path] ?? path },
    ),
  })
  const find = (selector: string) => document.querySelector<HTMLElement>(`page:not([hidden]) ${selector}`)
  return {
    ...host,
    warnings,
    /** An element of the page on top. */
    find,
    text: () => find('page-body')?.textContent ?? '',
    shows: (wanted: string) => until(() => find('page-body')?.textContent?.includes(wanted), `the text ${wanted}`),
    /** A tap, as glass-easel makes it out of a pressed and released mouse. */
    tap: (selector: string) => {
      const element = find(selector)
      if (!element) throw new Error(`nothing to tap at ${selector}`)
      for (const type of ['mousedown', 'mouseup']) {
        element.dispatchEvent(new window.MouseEvent(type, { bubbles: true, clientX: 1, clientY: 1 }))
      }
    },
  }
}
