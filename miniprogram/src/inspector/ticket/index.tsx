import { useEffect, useMemo } from 'react'
import { fromBase64 } from '../../data/base64'
import { useStore } from '../../data/use-store'
import { useRouter } from '../../device/hooks'
import { type PrinterPort, printer } from '../../device/printer'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Strip } from '../../ui/strip'
import { createPrinting, isBusy, type Printing } from './printing'
import { Progress } from './progress'
import { Slip } from './slip'
import { troubleWords } from './trouble-words'
import './index.scss'

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Nothing is reached from a browser; the page says so and offers nothing. */
const noPort: PrinterPort = {
  look: async () => ({ trouble: 'unsupported' }),
  connect: async () => ({ trouble: 'unsupported' }),
  stop: async () => undefined,
  close: async () => undefined,
}

/** The button's words, and the printer that the next ticket goes to without a choice. */
const nextOf = (now: Printing) => {
  if (now.step === 'printed') return { words: '从头再打', device: now.device }
  if (now.step === 'stopped' && now.device && troubleWords[now.trouble].again === 'print')
    return { words: '从头再打', device: now.device }
  return { words: now.step === 'ready' ? '找打印机' : '再找一次', device: undefined }
}

const usePrinting = () => {
  const deeds = useMemo(() => createPrinting({ port: printer ?? noPort, wait }), [])
  useEffect(() => () => void deeds.leave(), [deeds])
  return { ...deeds, now: useStore(deeds.state) }
}

/** The short ticket of an inspection: read here, printed on a Bluetooth printer beside the phone. */
export default function Ticket() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query, again] = useRead(`ticket/${inspectionId}`, () => api.inspection.printTicket({ shopId, inspectionId }))
  const { now, look, print } = usePrinting()
  const ticket = shownValue(query)
  const bytes = ticket && fromBase64(ticket.bytes)
  const { words, device } = nextOf(now)
  const busy = now.step === 'looking' ? '正在找…' : isBusy(now) ? '正在打印…' : undefined
  const begin = () => (device && bytes ? void print(device, bytes) : void look())
  return (
    <Page
      door='inspector'
      title='打印小票'
      dock={
        bytes &&
        printer && (
          <Dock>
            <Button id='print' words={words} busy={busy} onTap={begin} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='小票' again={again} />
      {ticket && !printer && (
        <Strip look='warn' icon='phone'>
          网页打不了小票。请在手机微信里打开小程序，连上蓝牙打印机再打。
        </Strip>
      )}
      {bytes && <Progress now={now} onChoose={(chosen) => void print(chosen, bytes)} />}
      {ticket && <Slip parts={ticket.parts} missing={ticket.missing} />}
    </Page>
  )
}
