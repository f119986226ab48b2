import { createStore, type Store } from '../data/store'
import type { NearbyDevice, PrinterPort, PrinterTrouble } from '../device/printer'

/** How far printing is. A ticket that was broken off is printed from its beginning: half a ticket proves nothing. */
export type Printing =
  | { readonly step: 'ready' }
  | { readonly step: 'looking'; readonly found: readonly NearbyDevice[] }
  /** Looked long enough: these were there. */
  | { readonly step: 'choosing'; readonly found: readonly NearbyDevice[] }
  | { readonly step: 'connecting'; readonly device: NearbyDevice }
  | { readonly step: 'printing'; readonly device: NearbyDevice; readonly percent: number }
  | { readonly step: 'printed'; readonly device: NearbyDevice }
  | { readonly step: 'stopped'; readonly trouble: PrinterTrouble | 'notFound'; readonly device?: NearbyDevice }

export type PrintParts = {
  readonly port: PrinterPort
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

/** Every printer takes this many bytes at once (ATT's smallest packet without its head). */
const pieceBytes = 20
/** So long a printer is looked for, and so long its small memory rests between two pieces (ms). */
const times = { looking: 12_000, rest: 15 } as const

/** The bytes in pieces, in their order. */
export const piecesOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, nth) =>
    bytes.slice(nth * pieceBytes, (nth + 1) * pieceBytes),
  )

/** Makers name small printers like this; it only decides what stands on top. */
const likePrinter = /print|pos|打印|小票|mpt|mtp|^(?:gp|xp|qr|jp|hm|rp|pt|sp|zj)[-_ ]?\d|58/i

/** Every device once with its last signal: what looks like a printer first, then the nearer. */
export const withFound = (found: readonly NearbyDevice[], device: NearbyDevice): readonly NearbyDevice[] => {
  const rank = ({ name }: NearbyDevice) => (likePrinter.test(name) ? 0 : 1)
  return [...found.filter(({ id }) => id !== device.id), device].sort(
    (a, b) => rank(a) - rank(b) || b.signal - a.signal || a.id.localeCompare(b.id),
  )
}

type Run = {
  /** It ended, or another deed has followed. */
  readonly isOver: () => boolean
  readonly isLast: () => boolean
  /** Something of it happened. */
  readonly now: (state: Printing) => void
  readonly end: (outcome: Printing) => void
}

/** One deed after the other: one that another has followed changes nothing any more. */
const createRuns = (state: Store<Printing>) => {
  let runs = 0
  return (first: Printing): Run => {
    const mine = ++runs
    let ended = false
    const isLast = () => mine === runs
    const isOver = () => ended || !isLast()
    const now = (next: Printing) => {
      if (!isOver()) state.set(next)
    }
    const end = (outcome: Printing) => {
      now(outcome)
      ended = true
    }
    state.set(first)
    return { isOver, isLast, now, end }
  }
}

const lookAround = async ({ port, wait }: PrintParts, run: Run): Promise<void> => {
  let found: readonly NearbyDevice[] = []
  const begun = await port.look((device) => {
    found = withFound(found, device)
    run.now({ step: 'looking', found })
  })
  if (begun !== 'done') return run.end({ step: 'stopped', trouble: begun.trouble })
  await wait(times.looking)
  if (run.isOver()) return
  await port.stop()
  run.end(found.length > 0 ? { step: 'choosing', found } : { step: 'stopped', trouble: 'notFound' })
}

type Job = { readonly device: NearbyDevice; readonly bytes: Uint8Array }

const send = async ({ port, wait }: PrintParts, run: Run, { device, bytes }: Job): Promise<void> => {
  const stopped = (trouble: PrinterTrouble) => run.end({ step: 'stopped', trouble, device })
  const line = await port.connect(device.id, () => stopped('cut'))
  if ('trouble' in line) return stopped(line.trouble)
  const pieces = piecesOf(bytes)
  for (const [nth, piece] of pieces.entries()) {
    if (run.isOver()) return
    run.now({ step: 'printing', device, percent: Math.round((100 * nth) / pieces.length) })
    const written = await line.write(piece)
    if (written !== 'done') return stopped(written.trouble)
    await wait(times.rest)
  }
  run.end({ step: 'printed', device })
}

/** Printing over the port that is handed in. */
export const createPrinting = (parts: PrintParts) => {
  const { port } = parts
  const state = createStore<Printing>({ step: 'ready' })
  const begin = createRuns(state)
  let closed: Promise<void> = Promise.resolve()
  const close = () => {
    closed = port.stop().then(port.close)
    return closed
  }
  const look = async (): Promise<void> => {
    const run = begin({ step: 'looking', found: [] })
    await closed
    if (!run.isOver()) await lookAround(parts, run)
  }
  const print = async (device: NearbyDevice, bytes: Uint8Array): Promise<void> => {
    const run = begin({ step: 'connecting', device })
    await closed
    await port.stop()
    if (!run.isOver()) await send(parts, run, { device, bytes })
    if (run.isLast()) await close()
  }
  const leave = async (): Promise<void> => {
    if (state.get().step === 'ready') return
    begin({ step: 'ready' })
    await close()
  }
  return { state, look, print, leave }
}
export type PrintingDeeds = ReturnType<typeof createPrinting>

/** Whether something is under way that a second tap must not begin again. */
export const isBusy = ({ step }: Printing): boolean => step === 'connecting' || step === 'printing'
