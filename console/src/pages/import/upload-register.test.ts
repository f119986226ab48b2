// @vitest-environment node
import { expect, it } from 'vitest'
import { createApi, type Fetch } from '../../client/client'
import { fileProblem, MOST_BYTES, UploadFailed, uploadRegister } from './upload-register'

const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
const place = {
  uploadId: '01J00000000000000000000001',
  url: 'http://objects.test/bucket',
  fields: { key: 'up/1', policy: 'p' },
  expiresAt: '2026-11-24T00:00:00Z',
}

const world = (store: Response) => {
  const sent: { readonly path: string; readonly body: BodyInit | null | undefined }[] = []
  const answers: Record<string, () => Response> = {
    '/api/uploads': () => json(place),
    '/bucket': () => store,
    '/api/imports': () => json({ importId: '01J00000000000000000000009' }),
  }
  const fetch: Fetch = async (input, init) => {
    const { pathname: path } = new URL(input instanceof Request ? input.url : input)
    sent.push({ path, body: input instanceof Request ? await input.text() : init?.body })
    return answers[path]?.() ?? new Response(null, { status: 404 })
  }
  let n = 0
  const api = createApi({ origin: 'http://console.test', fetch, district: () => undefined })
  return { sent, upload: uploadRegister({ api, fetch, newKey: () => `k${++n}` }) }
}

it('stores the file with its hash before the import is asked for', async () => {
  const { sent, upload } = world(new Response(null, { status: 204 }))
  const file = new File(['名称,地址\n'], '登记表.csv', { type: 'text/csv' })
  expect(await upload(file)).toEqual({ importId: '01J00000000000000000000009' })
  expect(sent.map(({ path }) => path)).toEqual(['/api/uploads', '/bucket', '/api/imports'])
  const [asked, , started] = sent.map(({ body }) => String(body))
  const { sha256 } = JSON.parse(asked ?? '')
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.parse(asked ?? '')).toMatchObject({ purpose: 'register', contentType: 'text/csv', bytes: file.size })
  expect(JSON.parse(started ?? '')).toEqual({ fileName: '登记表.csv', upload: { uploadId: place.uploadId, sha256 } })
})

it('says when the sheet is only to be looked at', async () => {
  const { sent, upload } = world(new Response(null, { status: 204 }))
  await upload(new File(['x'], 'a.csv'), true)
  expect(JSON.parse(String(sent[2]?.body))).toMatchObject({ lookFirst: true })
})

it('sends the form’s own fields before the file, as presigned posts want it', async () => {
  const { sent, upload } = world(new Response(null, { status: 204 }))
  await upload(new File(['x'], 'a.csv'))
  const form = sent[1]?.body
  expect(form instanceof FormData && [...form.keys()]).toEqual(['key', 'policy', 'file'])
})

it('starts no import when the store did not take the file', async () => {
  const { sent, upload } = world(new Response(null, { status: 403 }))
  await expect(upload(new File(['x'], 'a.csv'))).rejects.toBeInstanceOf(UploadFailed)
  expect(sent).toHaveLength(2)
})

it.each([
  ['登记表.XLSX', 10, undefined],
  ['登记表.csv', MOST_BYTES, undefined],
  ['登记表.xls', 10, '另存为'],
  ['登记表', 10, '.xlsx 或 .csv'],
  ['空.csv', 0, '空的'],
  ['大.csv', MOST_BYTES + 1, '20 MB'],
])('judges %s of %i bytes before sending it', (name, size, words) => {
  const problem = fileProblem({ name, size })
  if (words === undefined) expect(problem).toBeUndefined()
  else expect(problem).toContain(words)
})
