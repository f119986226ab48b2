import { createHash } from 'node:crypto'
import { objectsApp } from '@app/local/objects/objects-app'
import { Hono } from 'hono'
import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import { type House, publicUrl } from './open-house'
import type { Voice } from './voices'

export type UploadRef = { readonly uploadId: string; readonly sha256: string }
export type NewFile = {
  readonly purpose: InputOf<'shop.prepareUpload'>['purpose']
  readonly fileName: string
  readonly contentType: string
  readonly body: Uint8Array
}

type Prepared = { readonly uploadId: string; readonly url: string; readonly fields: Readonly<Record<string, string>> }

export const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** What is asked before a file may be uploaded. */
export const uploadOrder = ({ body, ...file }: NewFile): InputOf<'shop.prepareUpload'> => ({
  ...file,
  bytes: body.byteLength,
  sha256: sha256Of(body),
})

/** What is asked before somebody without an account may upload the licence of a shop that applies. */
export const licencePhotoOrder = (body: Uint8Array): InputOf<'shop.prepareLicencePhoto'> => ({
  contentType: 'image/png',
  bytes: body.byteLength,
  sha256: sha256Of(body),
})

/** Uploads as phones and browsers do: asks for a form, then posts the file with every field of it. */
export const uploader = ({ objects }: Pick<House, 'objects'>, ask: Ask) => {
  const store = new Hono().route('/objects', objectsApp(objects))
  const send = async (prepared: Prepared, file: Omit<NewFile, 'purpose'>): Promise<UploadRef> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(prepared.fields)) form.append(name, value)
    form.append('file', new Blob([Buffer.from(file.body)], { type: file.contentType }), file.fileName)
    const posted = await store.request(prepared.url.replace(publicUrl, ''), { method: 'POST', body: form })
    if (posted.status >= 400) throw new Error(`upload refused with ${posted.status}: ${await posted.text()}`)
    return { uploadId: prepared.uploadId, sha256: sha256Of(file.body) }
  }
  return {
    file: async (voice: Voice, file: NewFile): Promise<UploadRef> =>
      await send(got<Prepared>(await ask(voice, 'shop.prepareUpload', uploadOrder(file))), file),
    licence: async (voice: Voice, body: Uint8Array): Promise<UploadRef> =>
      await send(got<Prepared>(await ask(voice, 'shop.prepareLicencePhoto', licencePhotoOrder(body))), {
        fileName: 'licence.png',
        contentType: 'image/png',
        body,
      }),
  }
}

type Standing =
  | { readonly state: 'there' }
  | { readonly state: 'wanted'; readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** Sends a picture of an inspection as a phone does: asks whether it is there, then posts it; its hash. */
export const pictureSender = ({ objects }: Pick<House, 'objects'>, ask: Ask) => {
  const store = new Hono().route('/objects', objectsApp(objects))
  return async (voice: Voice, inspectionId: string, { body, ...file }: NewFile): Promise<string> => {
    const sha256 = sha256Of(body)
    const purpose = file.purpose === 'photo' ? ('photo' as const) : ('signature' as const)
    const order = { inspectionId, purpose, contentType: 'image/png' as const, bytes: body.byteLength, sha256 }
    const standing = got<Standing>(await ask(voice, 'photo.preparePicture', order))
    if (standing.state === 'there') return sha256
    const form = new FormData()
    for (const [name, value] of Object.entries(standing.fields)) form.append(name, value)
    form.append('file', new Blob([Buffer.from(body)], { type: file.contentType }), file.fileName)
    const posted = await store.request(standing.url.replace(publicUrl, ''), { method: 'POST', body: form })
    if (posted.status >= 400) throw new Error(`picture refused with ${posted.status}: ${await posted.text()}`)
    return sha256
  }
}
export type SendPicture = ReturnType<typeof pictureSender>
export type Upload = ReturnType<typeof uploader>['file']
export type UploadLicence = ReturnType<typeof uploader>['licence']
