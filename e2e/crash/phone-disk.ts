import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { LedgerLine, Write } from '@app/rules/submission/outbox'
import type { Line } from './settings'

type Rooms = 'parcels' | 'contents' | 'ledger'

const rooms = ['parcels', 'contents', 'ledger'] as const

/** A phone's storage as files: each value is there whole or not at all, however the process ends. */
export const openPhoneDisk = (folder: string) => {
  for (const room of rooms) mkdirSync(join(folder, room), { recursive: true })
  const place = (room: Rooms, key: string) => join(folder, room, `${key}.json`)
  const put = (room: Rooms, key: string, value: unknown) => {
    const half = `${place(room, key)}.half`
    writeFileSync(half, JSON.stringify(value))
    renameSync(half, place(room, key))
  }
  const drop = (room: Rooms, key: string) => rmSync(place(room, key), { force: true })
  const get = (room: Rooms, key: string): unknown =>
    existsSync(place(room, key)) ? JSON.parse(readFileSync(place(room, key), 'utf8')) : undefined
  const all = (room: Rooms) =>
    readdirSync(join(folder, room))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5))
      .map((key) => [key, get(room, key)] as const)
  const keepers: { readonly [O in Write['op']]: (write: Extract<Write, { op: O }>) => void } = {
    content: ({ key, content }) => put('contents', key, content),
    parcel: ({ parcel }) => put('parcels', parcel.key, parcel),
    note: ({ line }) => put('ledger', line.key, line),
    unnote: ({ key }) => drop('ledger', key),
    dropContent: ({ key }) => drop('contents', key),
    // pictures lie with the colleagues' folder here: both phones need them
    dropPhotos: () => undefined,
    dropParcel: ({ key }) => drop('parcels', key),
  }
  return {
    write: (write: Write): boolean => {
      ;(keepers[write.op] as (write: Write) => void)(write)
      return true
    },
    content: (key: string) => get('contents', key) as string | undefined,
    parcels: () => all('parcels'),
    ledger: () => all('ledger').map(([, line]) => line as LedgerLine),
    tell: (line: Line) => appendFileSync(join(folder, 'history.ndjson'), `${JSON.stringify(line)}\n`),
  }
}
export type PhoneDisk = ReturnType<typeof openPhoneDisk>
