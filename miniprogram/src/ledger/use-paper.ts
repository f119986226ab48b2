import { useState } from 'react'
import { openDocument } from '../device/open-document'
import { api } from '../parts'

type Of = { readonly shopId: string; readonly kind: Parameters<typeof api.ledger.openLedgerPaper>[0]['kind'] }

const pauseMs = 1_500
const turns = 12
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs))

const notYet = '文件还在做，过一会儿再点一次。'

type Found = string | { readonly trouble: string }

const whenDrawn = async (of: Of & { readonly month: string }): Promise<Found> => {
  for (let turn = 0; turn < turns; turn++) {
    const found = await api.ledger.openLedgerPaper(of)
    if ('value' in found && found.value.state === 'ready' && found.value.url) return found.value.url
    await pause()
  }
  return { trouble: notYet }
}

const addressOf = async (of: Of & { readonly month: string }): Promise<Found> => {
  const asked = await api.ledger.requestLedgerPaper(of)
  if ('refused' in asked) return { trouble: `${asked.refused.message}。${asked.refused.next ?? ''}` }
  return 'value' in asked ? await whenDrawn(of) : { trouble: '没有网络，文件打不开。有信号了再点一次。' }
}

/** A month of a ledger as a document: drawn as it stands now, and opened as soon as it is there. */
export const usePaper = ({ shopId, kind }: Of, month: string) => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const open = async (): Promise<void> => {
    setBusy(true)
    const found = await addressOf({ shopId, kind, month })
    setBusy(false)
    if (typeof found !== 'string') return setTrouble(found.trouble)
    setTrouble((await openDocument(found)) ? undefined : '文件没有打开，请再点一次。')
  }
  return { busy, trouble, open }
}
