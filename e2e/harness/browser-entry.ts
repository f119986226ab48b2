import { type Answers, WxFailure } from './answers'
import type { Asked, BootParts, HarnessWindow } from './bridge'
import { evaluateInBrowser } from './browser-globals'
import { fromBase64, toBase64 } from './bytes'
import { dialogs } from './dialogs'
import { createEaselRenderer } from './easel-renderer'
import { createHost } from './host'
import { createPhone, type Phone, setNetwork } from './phone'
import { forwardPickers } from './pickers'

const outside = window as unknown as HarnessWindow

/** Puts the question to the test, in Node. */
const askTest = async (asked: Asked): Promise<unknown> => {
  const answered = await outside.harnessAsk({ ...asked, given: JSON.parse(JSON.stringify(asked.given ?? null)) })
  if ('value' in answered) return answered.value
  throw answered.errno === undefined ? new Error(answered.failed) : new WxFailure(answered.failed, answered.errno)
}

const answersOf = ({ wx, cloud }: BootParts): Answers => {
  const questions = (kind: Asked['kind'], names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, (given: unknown) => askTest({ kind, name, given })] as const))
  return { wx: questions('wx', wx), cloud: questions('cloud', cloud), http: (request) => outside.harnessHttp(request) }
}

/** Pictures of the package, of the phone's files, and of the network. */
const pictureOf = (phone: Phone, pictures: Readonly<Record<string, string>>) => (path: string) => {
  if (phone.files.has(path)) return URL.createObjectURL(new Blob([phone.files.read(path)]))
  return pictures[path.startsWith('/') ? path : `/${path}`] ?? path
}

/** When each text was first in the document, by `performance.now()`. */
const watchTexts = (texts: readonly string[]) => {
  const seen: Record<string, number> = {}
  const look = () => {
    const shown = document.body.textContent ?? ''
    for (const text of texts) if (shown.includes(text)) seen[text] ??= performance.now()
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  return () => seen
}

/** Temporary files end with the app. */
const savedFiles = ({ files }: Phone) =>
  Object.fromEntries(
    files
      .list()
      .filter((path) => path.startsWith('wxfile://usr'))
      .map((path) => [path, toBase64(files.read(path))]),
  )

outside.harnessBoot = (parts) => {
  const size = {
    windowWidth: innerWidth,
    screenWidth: innerWidth,
    windowHeight: innerHeight,
    screenHeight: innerHeight,
  }
  const phone = createPhone(answersOf(parts), { ...size, pixelRatio: devicePixelRatio, ...parts.system })
  for (const [key, value] of Object.entries(parts.storage)) phone.storage.set(key, value)
  for (const [path, bytes] of Object.entries(parts.files)) phone.files.write(path, fromBase64(bytes))
  phone.network = parts.network
  const container = document.getElementById('app')
  if (!container) throw new Error('no #app')
  forwardPickers(document)
  const host = createHost({
    source: parts.source,
    evaluate: evaluateInBrowser(),
    phone,
    createRenderer: createEaselRenderer(
      { ...parts.source, templates: parts.templates },
      { document, container, shown: dialogs(document), pictureAt: pictureOf(phone, parts.source.pictures) },
    ),
  })
  outside.harness = {
    seenAt: watchTexts(parts.watch),
    calls: () => JSON.parse(JSON.stringify(phone.calls)),
    costs: () => phone.setData.costs(),
    currentPath: host.currentPath,
    storage: () => Object.fromEntries(phone.storage),
    files: () => savedFiles(phone),
    leaveFileRoom: phone.files.leave,
    setNetwork: (network) => setNetwork(phone, network),
    reLaunch: (path, query) => host.pages.reLaunch(path, query),
    loadedAt: () => Object.fromEntries(phone.loadedAt),
  }
  host.launch(parts.entry)
}
