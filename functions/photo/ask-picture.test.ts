import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FileRef, intakeFiles, refuseFiles } from './intake-files'
import { district, hashOf, inspection, openPhotos, type Photos, plantSent } from './testing/open-photos'

let photos: Photos
beforeAll(async () => {
  photos = await openPhotos()
})
afterAll(async () => await photos.close())

let shade = 0
const kitchen = async (): Promise<Uint8Array> => {
  shade += 1
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#5aa0c0' } })
  const exif = { IFD0: { Copyright: `${shade}`.padStart(4, '0') }, IFD3: { GPSLatitudeRef: 'N' } }
  return new Uint8Array(await picture.jpeg().withExif(exif).toBuffer())
}

let body: Uint8Array
beforeEach(async () => {
  body = await kitchen()
})
const facts = () => ({ bytes: body.byteLength, sha256: hashOf(body) })
const file = (bytes = body) => new File([Buffer.from(bytes)], '../../etc/passwd.jpg', { type: 'image/jpeg' })
const asked = async (more = {}) => {
  const answer = await photos.ask({ ...facts(), ...more })
  if (!('url' in answer)) throw new Error(`no form: ${JSON.stringify(answer)}`)
  return answer
}
const sent = async (more = {}) => {
  expect(await photos.post(await asked(more), file())).toBe(204)
}
const other = { kind: 'inspection', id: '01KKXXXXXXXXXXXXXXXXXXXXXX' } as const
const at = new Date('2026-11-24T02:00:00.000Z')
const refs = (): (FileRef & { words: string })[] => [
  { purpose: 'photo', sha256: hashOf(body), words: '7.2 项第 1 张照片' },
]
const intake = async (of = refs(), subject: { kind: 'inspection'; id: string } = inspection) =>
  await intakeFiles(photos.deps)({ district, subject, at }, of)

describe('a picture', () => {
  it('is sent once: asked for again it is there, looked at, sealed, and drawn anew', async () => {
    await sent()
    expect(await photos.ask(facts())).toEqual({ state: 'there' })
    const key = `${district}/pictures/inspection/${inspection.id}/${hashOf(body)}`
    expect((await photos.objects.get(`O/${key}`))?.body).toEqual(body)
    const shown = await photos.objects.get(`D/${key}.jpg`)
    expect(await sharp(shown?.body).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 480 })
    expect(await sharp(shown?.body).metadata()).not.toHaveProperty('exif')
  })

  it('that did not arrive gets a form again, as often as it is asked for, and counts once', async () => {
    const owner = 'person:01KKTTTTTTTTTTTTTTTTTTTTTT'
    await asked({ owner })
    await asked({ owner })
    const counted = await photos.store.counts.get({ district, owner })
    expect(counted).toMatchObject({ pictures: 1, bytes: body.byteLength, day: '2026-11-24' })
    await sent({ owner })
    expect(await photos.ask(facts())).toEqual({ state: 'there' })
  })

  it('that a second inspector takes over is there for that one, too', async () => {
    await sent()
    await photos.ask(facts())
    expect(await photos.ask({ ...facts(), owner: 'person:01KKWWWWWWWWWWWWWWWWWWWWWW' })).toEqual({ state: 'there' })
  })

  it('of one inspection is not there for another', async () => {
    await sent()
    await photos.ask(facts())
    expect(await photos.ask({ ...facts(), subject: other })).toMatchObject({ state: 'wanted' })
  })

  it('lies under no name that anybody gave it', async () => {
    await sent()
    expect(photos.keys().filter((key) => key.includes('passwd') || key.includes('..'))).toEqual([])
  })
})

describe('the store takes under a form', () => {
  it('no other content', async () => {
    expect(await photos.post(await asked(), file(await kitchen()))).toBe(400)
  })

  it('nothing larger than announced', async () => {
    expect(await photos.post(await asked(), file(new Uint8Array(100_000_000)))).toBeGreaterThanOrEqual(400)
    expect(await photos.ask(facts())).toMatchObject({ state: 'wanted' })
  })

  it('nothing under another key', async () => {
    const form = await asked()
    const fields = { ...form.fields, key: `D/${district}/pictures/inspection/x.jpg` }
    expect(await photos.post({ ...form, fields }, file())).toBe(403)
  })
})

describe('what was swapped after the form was given', () => {
  it('is as good as lost: sent again, never shown', async () => {
    await asked()
    const swapped = await kitchen()
    await plantSent(photos.objects, swapped, hashOf(body))
    expect(await photos.ask(facts())).toMatchObject({ state: 'wanted' })
    expect((await intake()).files[0]?.intake).toEqual({ state: 'lost' })
    expect(photos.keys().filter((key) => key.includes(hashOf(body)))).toEqual([expect.stringMatching(/^Q\//)])
  })
})

describe('a person sends in a day', () => {
  const owner = 'person:01KKVVVVVVVVVVVVVVVVVVVVVV'
  const counted = async (pictures: number, bytes: number) => {
    const known = await photos.store.counts.get({ district, owner })
    const next = { district, owner, day: '2026-11-24', pictures, bytes, countedAt: at.toISOString() }
    const { insert, replace } = photos.store.counts
    await photos.commit([known ? replace({ ...next, revision: known.revision }) : insert({ ...next, revision: 1 })])
  }

  it.each([
    [1_199, 0, 'wanted'],
    [1_200, 0, 'upload.tooMany'],
    [0, 600_000_000, 'upload.tooMany'],
  ])('after %i pictures and %i bytes: %s', async (pictures, bytes, outcome) => {
    await counted(pictures, bytes)
    const answer = await photos.ask({ ...facts(), owner })
    expect('refused' in answer ? answer.refused : answer.state).toBe(outcome)
  })

  it('as many again on the next', async () => {
    await counted(1_200, 0)
    photos.setTime('2026-11-24T16:00:01.000Z')
    expect(await photos.ask({ ...facts(), owner })).toMatchObject({ state: 'wanted' })
    photos.setTime('2026-11-24T02:00:00.000Z')
  })
})

it.each([
  ['photo', 2_000_000, 'wanted'],
  ['photo', 2_000_001, 'upload.tooLarge'],
  ['signature', 1_000_001, 'upload.tooLarge'],
] as const)('a %s of %i bytes: %s', async (purpose, bytes, outcome) => {
  const answer = await photos.ask({ ...facts(), purpose, bytes })
  expect('refused' in answer ? answer.refused : answer.state).toBe(outcome)
})

it('a signature serves one inspection', async () => {
  const ink = await sharp({ create: { width: 300, height: 100, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  body = new Uint8Array(ink)
  await sent({ purpose: 'signature', contentType: 'image/png' })
  const signature = { ...facts(), purpose: 'signature', contentType: 'image/png' } as const
  expect(await photos.ask({ ...signature, subject: other })).toEqual({ refused: 'photo.signatureUsed' })
  const { files } = await intake([{ purpose: 'signature', sha256: hashOf(body), words: '主办 陆闻溪' }], other)
  expect(files[0]?.intake).toEqual({ state: 'rejected', fault: 'photo.signatureUsed' })
  expect(await photos.ask(signature)).toEqual({ state: 'there' })
})

describe('what a record names', () => {
  it('is taken in if nobody asked whether it is there, and kept', async () => {
    await sent()
    const { files, writes } = await intake()
    await photos.commit(writes)
    expect(files[0]).toMatchObject({ words: '7.2 项第 1 张照片', intake: { state: 'there' } })
    const kept = await photos.store.pictures.get({
      district,
      subject: inspection,
      purpose: 'photo',
      sha256: hashOf(body),
    })
    expect(kept).toMatchObject({ keptAt: at.toISOString(), shown: { contentType: 'image/jpeg', width: 640 } })
    expect((await intake()).writes).toEqual([])
  })

  it('twice is one picture (getodk/central-backend#299)', async () => {
    await sent()
    const { files, writes } = await intake([...refs(), ...refs()])
    expect(files.map(({ intake }) => intake.state)).toEqual(['there', 'there'])
    expect(writes).toHaveLength(1)
  })

  it('is named with its reason in the order of the form; what is lost waits until the rest is mended', async () => {
    await sent()
    const torn = body.subarray(0, 900)
    const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    for (const bytes of [torn, page]) {
      await photos.ask({ bytes: bytes.byteLength, sha256: hashOf(bytes) })
      await plantSent(photos.objects, bytes)
    }
    const named = (bytes: Uint8Array, words: string) => ({ purpose: 'photo' as const, sha256: hashOf(bytes), words })
    const lost = { purpose: 'photo' as const, sha256: 'c'.repeat(64), words: '9.1 项第 1 张照片' }
    const all = [...refs(), named(torn, '7.2 项第 2 张照片'), lost, named(page, '8.3 项第 1 张照片')]
    const { files } = await intake(all)
    expect(refuseFiles(files)).toMatchObject({
      refused: {
        code: 'photo.unusable',
        detail: ['7.2 项第 2 张照片：照片不完整，打不开', '8.3 项第 1 张照片：这不是照片'],
      },
    })
    expect(refuseFiles((await intake([...refs(), lost])).files)).toMatchObject({
      refused: { code: 'upload.unknown', detail: ['9.1 项第 1 张照片'] },
    })
    expect(refuseFiles((await intake()).files)).toBeUndefined()
  })
})
