import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Import } from '@app/types/shop/imports'
import type { PhoneClient } from './phone-client'

const typeOf = (file: string) =>
  file.endsWith('.csv') ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type ImportOrder = {
  readonly client: PhoneClient
  readonly file: string
  readonly onProgress: (state: Import) => void
  /** What to do about new places and doubtful columns; nothing is stored before that. */
  readonly decide: (proposal: Import) => Promise<Decision>
}

/** `leave`: the import goes on waiting, for whoever decides in the console. */
export type Decision = 'createPlaces' | 'withoutPlaces' | 'leave'

/** Uploads a register and follows its import to the end, or to where somebody else is to decide. */
export const importFile = async ({ client, file, onProgress, decide }: ImportOrder): Promise<Import> => {
  const upload = await uploaded(client, file)
  const { importId } = await client.shop.startImport({ fileName: basename(file), upload })
  for (;;) {
    const one = await client.shop.showImport({ importId })
    onProgress(one)
    const decision = one.state === 'waiting' ? await decide(one) : undefined
    if (decision === 'leave' || ends.has(one.state)) return one
    if (decision) await client.shop.confirmImport({ importId, createPlaces: decision === 'createPlaces' })
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const ends = new Set<Import['state']>(['done', 'failed'])

const uploaded = async (client: PhoneClient, file: string) => {
  const bytes = await readFile(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const contentType = typeOf(file)
  const { uploadId, url, fields } = await client.shop.prepareUpload({
    purpose: 'register',
    fileName: basename(file),
    contentType,
    bytes: bytes.byteLength,
    sha256,
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([bytes], { type: contentType }))
  const answer = await fetch(url, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`上传没有成功（${answer.status}）：${await answer.text()}`)
  return { uploadId, sha256 }
}
