import type { Evaluate, Globals } from './modules'

/** What a browser has and a phone lacks: seen by a library, it would take the way of the web. */
const hidden = [
  ...['window', 'document', 'self', 'location', 'navigator', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['XMLHttpRequest', 'fetch', 'WebSocket', 'FormData', 'Blob', 'File', 'FileReader', 'Image', 'HTMLElement'],
  ...['Element', 'Node', 'MutationObserver', 'WebKitMutationObserver', 'IntersectionObserver', 'ResizeObserver'],
  ...['customElements', 'getComputedStyle', 'process', 'crypto'],
]

const builtIns = [
  ...['Object', 'Array', 'Function', 'Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Symbol', 'Proxy', 'Reflect'],
  ...['Math', 'Date', 'JSON', 'RegExp', 'Error', 'TypeError', 'RangeError', 'String', 'Number', 'Boolean', 'BigInt'],
  ...[
    'ArrayBuffer',
    'Uint8Array',
    'Uint8ClampedArray',
    'Uint32Array',
    'Int32Array',
    'Float64Array',
    'DataView',
    'Intl',
  ],
  ...['parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'decodeURIComponent'],
]

/** `globalThis` as the package sees it: JavaScript's own names and the host's. */
const createGlobalThis = (globals: Globals): Globals => {
  const own = builtIns.map((name) => [name, (globalThis as Globals)[name]])
  return Object.assign(Object.fromEntries(own), globals)
}

/** Runs the package's files in the page, with the browser's own names out of sight. */
export const evaluateInBrowser = (): Evaluate => {
  let sees: Globals | undefined
  return (code, file, globals) => {
    sees ??= createGlobalThis(globals)
    const names = Object.keys(globals)
    const run = new Function(
      'require',
      'module',
      'exports',
      'globalThis',
      ...names,
      ...hidden,
      `${code}\n//# sourceURL=weapp/${file}`,
    )
    return (require, module, exports) => run(require, module, exports, sees, ...names.map((name) => globals[name]))
  }
}
