import { useState } from 'react'
import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { OpenDocument } from '../device/open-document'

export type DocumentParts = {
  readonly request: Api['inspection']['requestDocument']
  readonly find: Api['inspection']['openDocument']
  readonly open: OpenDocument
  readonly wait: (ms: number) => Promise<void>
}
type DocumentOf = {
  readonly shopId: string
  readonly inspectionId: string
  /** The newest without it. */
  readonly version?: number
}
type Found = Answer<'inspection', 'openDocument'>

/** Making a document takes some seconds; asked for this often, this far apart (ms). */
const patience = { times: 15, apart: 1_500 } as const

const isNotReady = (outcome: Outcome<Found>) => 'refused' in outcome && outcome.refused.code === 'document.notReady'

/**
 * Asks for the document (harmless when there is one), then for its place until it is ready. Every wish has a key of its
 * own: one that brought nothing may be repeated later.
 */
export const findDocument = async (parts: DocumentParts, of: DocumentOf): Promise<Outcome<Found>> => {
  const first = await parts.find(of)
  if (!isNotReady(first)) return first
  const asked = await parts.request(of)
  if (!('value' in asked)) return asked
  for (let turn = 0; turn < patience.times; turn++) {
    const found = await parts.find(of)
    if (!isNotReady(found)) return found
    await parts.wait(patience.apart)
  }
  return await parts.find(of)
}

/** Opens the document of an inspection; says meanwhile that it is being made. */
export const useDocument = (parts: DocumentParts, of: DocumentOf) => {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<Found>>()
  const open = async (version?: number) => {
    setBusy(true)
    const found = await findDocument(parts, { ...of, ...(version && { version }) })
    const opened = 'value' in found && (await parts.open(found.value.url))
    setBusy(false)
    setOutcome('value' in found && !opened ? { failed: 'E-PDF' } : found)
  }
  return { busy, outcome, open }
}
