import { useState } from 'react'
import { api } from '../parts'
import { shownValue } from '../shell/query-view'
import { useDeed } from '../shell/use-deed'
import { useRead } from '../shell/use-read'

type Visit = { readonly shopId: string; readonly inspectionId: string }
export type Writing = 'reply' | 'objection'

/** How a result stands with the public, and what its merchant may say to it. */
export const useMyPublication = (visit: Visit) => {
  const [query, again] = useRead(`publication/${visit.inspectionId}`, () => api.inspection.showPublication(visit))
  const [writing, setWriting] = useState<Writing>()
  const reply = useDeed(api.inspection.writeReply)
  const objection = useDeed(api.inspection.objectToResult)
  const takeBack = useDeed(api.inspection.withdrawReply)
  const shown = shownValue(query)
  const send = async (text: string) => {
    const { version } = shown ?? { version: 1 }
    const act = writing === 'objection' ? objection : reply
    const given = await act.run({ ...visit, version, text })
    if ('value' in given) setWriting(undefined)
    again()
  }
  const withdraw = async () => {
    await takeBack.run(visit)
    again()
  }
  return {
    query,
    again,
    shown,
    writing,
    setWriting,
    send,
    withdraw,
    busy: reply.busy || objection.busy || takeBack.busy,
    outcome: [reply, objection, takeBack].map(({ outcome }) => outcome).find((one) => one && !('value' in one)),
  }
}
export type MyPublicationState = ReturnType<typeof useMyPublication>
