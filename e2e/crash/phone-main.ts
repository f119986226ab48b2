import { setTimeout as pause } from 'node:timers/promises'
import { demoDistrict } from '@app/local/demo/district'
import { phoneClient } from '@app/local/import/phone-client'
import { type Act, emptyOutbox, type Outbox, type OutboxEvent, parcelOf } from '@app/rules/submission/outbox'
import { wakeIn } from '@app/rules/submission/outbox-calls'
import type { AnyParcel, Parcel } from '@app/rules/submission/parcel'
import { outboxMachine, runOutbox } from '@app/rules/submission/run-outbox'
import { handedOver, makePapers, type Papers, rewritten } from './papers'
import { callServer } from './phone-calls'
import { openPhoneDisk } from './phone-disk'
import type { PhoneSettings, Said } from './settings'

/** A phone in a process that is meant to be killed, with the product's own outbox. Its clock runs twenty times as fast. */
const { name, url, openid, folder, shared, inspections, role } = JSON.parse(process.argv[2] ?? '') as PhoneSettings
const speed = 20
const api = phoneClient(url, demoDistrict.districtId, openid)
const disk = openPhoneDisk(folder)
const told = new Set<string>()
let state: Outbox = emptyOutbox
let alarm: NodeJS.Timeout | undefined

const now = () => ({ at: Date.now() * speed, dice: Math.random() })

type Known = Exclude<Parcel, { readonly stage: 'draft' }>

const promised = () => ({ what: 'promised' }) as const

const said: { readonly [S in Known['stage']]: (parcel: Extract<Known, { stage: S }>) => Said } = {
  finished: promised,
  sending: promised,
  delivered: ({ receipt: { receiptHash, receivedAt } }) => ({ what: 'receipt', receiptHash, receivedAt }),
  conflict: ({ conflict: { standing } }) => ({ what: 'conflict', standing }),
  refused: ({ refusal: { reason, detail = [] } }) => ({ what: 'refused', reason: [reason, ...detail].join(' ') }),
}

/** What the person now sees for sure, written down before anything else happens. */
const tell = (parcel: AnyParcel): void => {
  if (parcel.stage === 'draft' || parcel.stage === 'unreadable') return
  const { key, inspectionId, contentHash } = parcel
  const news = (said[parcel.stage] as (parcel: Known) => Said)(parcel)
  if (told.has(`${key} ${news.what}`)) return
  told.add(`${key} ${news.what}`)
  disk.tell({ phone: name, key, inspectionId, contentHash, ...news })
}

const act = (one: Act): void => {
  if (one.act === 'decline') return
  if (one.act === 'signIn') {
    setTimeout(() => happens({ type: 'signedIn' }), 200)
    return
  }
  void callServer({ api, disk, shared }, one).then(happens)
}

const run = runOutbox(outboxMachine, { write: disk.write, act })

const happens = (event: OutboxEvent): boolean => {
  const { state: next, kept } = run(state, event, now())
  state = next
  for (const parcel of state.parcels) tell(parcel)
  clearTimeout(alarm)
  const wait = wakeIn(state, now())
  if (wait !== undefined) alarm = setTimeout(() => happens({ type: 'ticked' }), wait / speed + 5)
  return kept
}

const send = (key: string, papers: Papers): void => {
  const { inspectionId, contentHash, pictures, content } = papers
  if (!parcelOf(state, key)) happens({ type: 'begun', key, inspectionId, version: 1, title: content.shop.name })
  const photos = pictures.map(({ sha256, bytes }) => ({ sha256, bytes }))
  happens({ type: 'finished', key, content: JSON.stringify(papers), contentHash, photos })
}

const papersFor = async (number: number): Promise<Papers | undefined> => {
  const there = handedOver(shared, number)
  if (role === 'makes') return there ?? (await makePapers(api, shared, number).catch(() => undefined))
  return there && number % 3 === 2 ? rewritten(there) : there
}

process.on('message', () => happens({ type: 'shown' }))
happens({ type: 'opened', stored: disk.parcels(), ledger: disk.ledger() })
for (let number = 0; number < inspections; number++) {
  const key = `${name}-${number}`
  const stage = () => parcelOf(state, key)?.stage
  while (stage() === undefined || stage() === 'draft') {
    const papers = await papersFor(number)
    if (papers) send(key, papers)
    else await pause(150)
  }
}
while (state.parcels.some(({ stage }) => stage === 'finished' || stage === 'sending')) await pause(50)
clearTimeout(alarm)
process.send?.({ done: true })
process.disconnect?.()
