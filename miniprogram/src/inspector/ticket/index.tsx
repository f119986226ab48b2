import { fromBase64 } from '../../data/base64'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { Progress } from '../../printing/progress'
import { usePrinting } from '../../printing/use-printing'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Strip } from '../../ui/strip'
import { Slip } from './slip'
import './index.scss'

/** The short ticket of an inspection: read here, printed on a Bluetooth printer beside the phone. */
export default function Ticket() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query, again] = useRead(`ticket/${inspectionId}`, () => api.inspection.printTicket({ shopId, inspectionId }))
  const ticket = shownValue(query)
  const bytes = ticket && fromBase64(ticket.bytes)
  const { now, words, busy, begin, print, canPrint } = usePrinting(bytes)
  return (
    <Page
      door='inspector'
      title='打印小票'
      dock={
        bytes &&
        canPrint && (
          <Dock>
            <Button id='print' words={words} busy={busy} onTap={begin} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='小票' again={again} />
      {ticket && !canPrint && (
        <Strip look='warn' icon='phone'>
          网页打不了小票。请在手机微信里打开小程序，连上蓝牙打印机再打。
        </Strip>
      )}
      {bytes && <Progress now={now} onChoose={(chosen) => void print(chosen, bytes)} />}
      {ticket && <Slip parts={ticket.parts} missing={ticket.missing} />}
    </Page>
  )
}
