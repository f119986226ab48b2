import type { Api, Fetch } from '../../client/client'
import { sha256Of } from '../../client/secret'

/** What the contract takes for one file, bytes. */
export const MOST_BYTES = 20_000_000

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

const extensionOf = (fileName: string): keyof typeof contentTypes | undefined => {
  const end = fileName.toLowerCase().split('.').at(-1)
  return end === 'xlsx' || end === 'csv' ? end : undefined
}

/** Why this file cannot be a register; undefined: it may be one. Said before anything is sent. */
export const fileProblem = ({ name, size }: { readonly name: string; readonly size: number }): string | undefined => {
  if (extensionOf(name) === undefined) return '要 .xlsx 或 .csv 文件。旧的 .xls 请先另存为 .xlsx。'
  if (size === 0) return '这个文件是空的。'
  return size > MOST_BYTES ? '这个文件超过 20 MB。请按所拆成几张表分别导入。' : undefined
}

export class UploadFailed extends Error {}

type Parts = { readonly api: Api; readonly fetch: Fetch; readonly newKey: () => string }

/** Brings a file to the object store by presigned POST and starts its import. Throws what the calls throw. */
export const uploadRegister =
  ({ api, fetch, newKey }: Parts) =>
  async (file: File, lookFirst = false): Promise<{ readonly importId: string }> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const sha256 = await sha256Of(bytes)
    const place = await api.shop.prepareUpload(
      {
        purpose: 'register',
        fileName: file.name.slice(-200),
        contentType: contentTypes[extensionOf(file.name) ?? 'csv'],
        bytes: bytes.byteLength,
        sha256,
      },
      { context: { idempotencyKey: newKey() } },
    )
    const form = new FormData()
    for (const [name, value] of Object.entries(place.fields)) form.append(name, value)
    form.append('file', file)
    const sent = await fetch(place.url, { method: 'POST', body: form })
    if (!sent.ok) throw new UploadFailed(`${sent.status}`)
    return api.shop.startImport(
      {
        fileName: file.name.slice(-200),
        upload: { uploadId: place.uploadId, sha256 },
        ...(lookFirst && { lookFirst }),
      },
      { context: { idempotencyKey: newKey() } },
    )
  }
