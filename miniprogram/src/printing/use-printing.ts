import { useEffect, useMemo } from 'react'
import { useStore } from '../data/use-store'
import { type PrinterPort, printer } from '../device/printer'
import { createPrinting, isBusy, type Printing } from './printing'
import { troubleWords } from './trouble-words'

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Nothing is reached from a browser; the page says so and offers nothing. */
const noPort: PrinterPort = {
  look: async () => ({ trouble: 'unsupported' }),
  connect: async () => ({ trouble: 'unsupported' }),
  stop: async () => undefined,
  close: async () => undefined,
}

/** The button's words, and the printer that the next one goes to without a choice. */
const nextOf = (now: Printing) => {
  if (now.step === 'printed') return { words: '从头再打', device: now.device }
  if (now.step === 'stopped' && now.device && troubleWords[now.trouble].again === 'print')
    return { words: '从头再打', device: now.device }
  return { words: now.step === 'ready' ? '找打印机' : '再找一次', device: undefined }
}

/** Prints these bytes on a Bluetooth printer beside the phone; let go of when the page is left. */
export const usePrinting = (bytes: Uint8Array | undefined) => {
  const deeds = useMemo(() => createPrinting({ port: printer ?? noPort, wait }), [])
  useEffect(() => () => void deeds.leave(), [deeds])
  const now = useStore(deeds.state)
  const { words, device } = nextOf(now)
  const busy = now.step === 'looking' ? '正在找…' : isBusy(now) ? '正在打印…' : undefined
  const begin = () => (device && bytes ? void deeds.print(device, bytes) : void deeds.look())
  return { now, words, busy, begin, print: deeds.print, canPrint: printer !== undefined }
}
