import type { ResponsiblePost } from '@app/types/employee/values'
import { useState } from 'react'
import { openDocument } from '../../device/open-document'
import { api } from '../../parts'

type Of = {
  readonly shopId: string
  readonly employeeId: string
  readonly post: ResponsiblePost
  readonly from: string
}
type Found = { readonly url: string } | { readonly trouble: string }

const pauseMs = 1_500
const turns = 12
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs))

const whenDrawn = async (of: Of, number: number): Promise<Found> => {
  for (let turn = 0; turn < turns; turn++) {
    const found = await api.employee.openLetter({ ...of, number })
    if ('refused' in found) return { trouble: `${found.refused.message}。${found.refused.next ?? ''}` }
    if ('value' in found && found.value.url) return { url: found.value.url }
    await pause()
  }
  return { trouble: '任命书还在做，过一会儿再点一次。' }
}

const asked = async (of: Of): Promise<Found> => {
  const given = await api.employee.requestLetter(of)
  if ('refused' in given) return { trouble: `${given.refused.message}。${given.refused.next ?? ''}` }
  return 'value' in given
    ? await whenDrawn(of, given.value.number)
    : { trouble: '没有网络，任命书打不开。有信号了再点一次。' }
}

/** A letter of appointment as a document, from which it is sent on or printed: the newest, or an earlier one. */
export const useLetter = (onMade: () => void) => {
  const [busy, setBusy] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const open = async (of: Of, number?: number): Promise<void> => {
    setBusy(of.post)
    const found = number === undefined ? await asked(of) : await whenDrawn(of, number)
    setBusy(undefined)
    if (number === undefined) onMade()
    if ('trouble' in found) return setTrouble(found.trouble)
    setTrouble((await openDocument(found.url)) ? undefined : '任命书没有打开，请再点一次。')
  }
  return { busy, trouble, open }
}
