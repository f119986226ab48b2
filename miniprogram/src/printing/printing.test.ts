import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NearbyDevice, PrinterPort, PrinterTrouble } from '../device/printer'
import { createPrinting, piecesOf, withFound } from './printing'

const small: NearbyDevice = { id: 'p', name: 'MPT-II', signal: -60 }
const ticket = Uint8Array.from({ length: 205 }, (_, nth) => nth)
const pieces = Math.ceil(ticket.length / 20)

type Fails = { readonly look?: PrinterTrouble; readonly connect?: PrinterTrouble; readonly piece?: number }

/** A printer that fails at any step it is told to, and notes what was done to it. */
const somePort = (fails: Fails = {}, nearby: readonly NearbyDevice[] = [small]) => {
  const papers: number[][] = []
  const deeds: string[] = []
  let cut: (() => void) | undefined
  const port: PrinterPort = {
    look: async (onFound) => {
      deeds.push('look')
      if (fails.look) return { trouble: fails.look }
      for (const device of nearby) onFound(device)
      return 'done'
    },
    stop: async () => void deeds.push('stop'),
    connect: async (_, onCut) => {
      deeds.push('connect')
      if (fails.connect) return { trouble: fails.connect }
      cut = onCut
      const paper: number[] = []
      papers.push(paper)
      let nth = 0
      return {
        write: async (piece) => {
          if (nth++ === fails.piece) return { trouble: 'cut' }
          paper.push(...piece)
          return 'done'
        },
      }
    },
    close: async () => void deeds.push('close'),
  }
  return { port, papers, deeds, cut: () => cut?.() }
}

const printing = (port: PrinterPort, wait: (ms: number) => Promise<void> = async () => undefined) =>
  createPrinting({ port, wait })

describe('a ticket in pieces', () => {
  it('has at most twenty bytes in each, and all of them in their order', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const cut = piecesOf(bytes)
        expect(cut.flatMap((piece) => [...piece])).toEqual([...bytes])
        expect(cut.every(({ length }) => length >= 1 && length <= 20)).toBe(true)
      }),
    )
  })
})

describe('what is nearby', () => {
  it('stands once with its last signal, printers first, then the nearer', () => {
    const band = { id: 'b', name: '手环', signal: -30 }
    const far = { id: 'f', name: 'Printer001', signal: -90 }
    const found = [small, band, far, { ...small, signal: -80 }].reduce(withFound, [] as readonly NearbyDevice[])
    expect(found.map(({ id, signal }) => `${id} ${signal}`)).toEqual(['p -80', 'f -90', 'b -30'])
  })
})

describe('looking for a printer', () => {
  it('shows what is found, and stops looking after a while', async () => {
    const { port, deeds } = somePort()
    const deed = printing(port)
    await deed.look()
    expect(deed.state.get()).toEqual({ step: 'choosing', found: [small] })
    expect(deeds).toEqual(['look', 'stop'])
  })

  it('says that none was found', async () => {
    const deed = printing(somePort({}, []).port)
    await deed.look()
    expect(deed.state.get()).toEqual({ step: 'stopped', trouble: 'notFound' })
  })

  it.each(['off', 'notAllowed', 'placeOff', 'unsupported'] as const)(
    'stops where the phone says %s',
    async (trouble) => {
      const deed = printing(somePort({ look: trouble }).port)
      await deed.look()
      expect(deed.state.get()).toEqual({ step: 'stopped', trouble })
    },
  )

  it('is over once a printer was chosen: its end changes nothing of the printing', async () => {
    const { port } = somePort()
    let lookedEnough: () => void = () => undefined
    const wait = (ms: number) => (ms > 1000 ? new Promise<void>((done) => (lookedEnough = done)) : Promise.resolve())
    const deed = printing(port, wait)
    const looking = deed.look()
    await Promise.resolve().then(() => undefined)
    await deed.print(small, ticket)
    lookedEnough()
    await looking
    expect(deed.state.get()).toEqual({ step: 'printed', device: small })
  })
})

describe('printing a ticket', () => {
  it('brings every byte once and in order, says how far it is, and lets go of the printer', async () => {
    const { port, papers, deeds } = somePort()
    const deed = printing(port)
    const seen: number[] = []
    deed.state.subscribe(() => {
      const now = deed.state.get()
      if (now.step === 'printing') seen.push(now.percent)
    })
    await deed.print(small, ticket)
    expect(papers).toEqual([[...ticket]])
    expect(deed.state.get()).toEqual({ step: 'printed', device: small })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen).toHaveLength(pieces)
    expect(deeds.at(-1)).toBe('close')
  })

  it.each(['unreachable', 'noPrinter', 'failed'] as const)(
    'stops with %s when it does not connect',
    async (trouble) => {
      const { port, deeds } = somePort({ connect: trouble })
      const deed = printing(port)
      await deed.print(small, ticket)
      expect(deed.state.get()).toEqual({ step: 'stopped', trouble, device: small })
      expect(deeds.at(-1)).toBe('close')
    },
  )

  it.each(Array.from({ length: pieces }, (_, piece) => piece))(
    'broken off at piece %i, is printed from its beginning the next time',
    async (piece) => {
      const { port, papers } = somePort({ piece })
      const deed = printing(port)
      await deed.print(small, ticket)
      expect(deed.state.get()).toEqual({ step: 'stopped', trouble: 'cut', device: small })
      expect(papers[0]).toHaveLength(20 * piece)
      await deed.print(small, ticket)
      expect(papers[1]?.slice(0, 20 * piece)).toEqual([...ticket.slice(0, 20 * piece)])
    },
  )

  it('stops at once when the printer says goodbye between two pieces', async () => {
    const { port, papers, cut } = somePort()
    let rests = 0
    const deed = printing(port, async () => {
      rests += 1
      if (rests === 3) cut()
    })
    await deed.print(small, ticket)
    expect(deed.state.get()).toEqual({ step: 'stopped', trouble: 'cut', device: small })
    expect(papers[0]).toHaveLength(60)
  })

  it('leaves the phone’s Bluetooth alone where nothing was looked for', async () => {
    const { port, deeds } = somePort()
    await printing(port).leave()
    expect(deeds).toEqual([])
  })

  it('sends nothing more once the person has left, and lets go', async () => {
    const { port, papers, deeds } = somePort()
    let rests = 0
    const deed = printing(port, async () => {
      rests += 1
      if (rests === 2) void deed.leave()
    })
    await deed.print(small, ticket)
    expect(papers[0]).toHaveLength(40)
    expect(deed.state.get()).toEqual({ step: 'ready' })
    expect(deeds).toContain('close')
  })
})
