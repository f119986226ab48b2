import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { sha256 } from '../data/sha256'
import { utf8 } from '../data/utf8'
import { openDraft } from './drafts'
import { besideOriginal, withHandling, withoutPhoto, withPhotos } from './item-photos'
import { keepDrawing } from './keep-drawing'
import { somePhoto } from './testing'

const first = { ...somePhoto('first'), position: { latitude: 30.25, longitude: 120.16 } }
const photos = { first, second: somePhoto('second'), drawn: { ...somePhoto('drawn'), drawnOn: first.sha256 } }
const photo = (id: string) => photos[id as keyof typeof photos]

it.each([
  ['the first', ['first', 'second'], 'first', ['first', 'new', 'second']],
  ['the last', ['first', 'second'], 'second', ['first', 'second', 'new']],
  ['one that was drawn upon before', ['first', 'drawn', 'second'], 'first', ['first', 'drawn', 'new', 'second']],
])('stands beside %s when it was drawn upon that', (_, ids, original, photosThen) =>
  expect(besideOriginal(ids, { original, drawing: 'new' }, photo)).toEqual(photosThen),
)

it.each([
  ['a photo, and with it what was drawn upon it', 'first', ['second']],
  ['a drawing, and leaves its photo', 'drawn', ['first', 'second']],
  ['a photo that nobody drew upon', 'second', ['first', 'drawn']],
])('removes %s', (_, gone, left) => expect(withoutPhoto(['first', 'drawn', 'second'], gone, photo)).toEqual(left))

const removed: string[] = []
const ports = {
  readFile: async (path: string) => utf8(path),
  removeFile: (path: string) => void removed.push(path),
  makeId: () => 'new',
}

it('is a picture of its own by its content, of the time and place of the photo, which stays as it is', async () => {
  const draft = openDraft(memoryStorage(), '01KAAAAAAAAAAAAAAAAAAAAAAA')
  draft.savePhoto('first', first)
  expect(await keepDrawing(ports, draft, first, 'drawn upon')).toEqual({ photoId: 'new' })
  expect(draft.photo('new')).toEqual({
    path: 'drawn upon',
    sha256: sha256(utf8('drawn upon')),
    takenAt: first.takenAt,
    position: first.position,
    drawnOn: first.sha256,
  })
  expect(draft.photo('first')).toEqual(first)
})

it('is not kept when the phone is full, and its file does not stay either', async () => {
  expect(await keepDrawing(ports, { savePhoto: () => false }, first, 'drawn upon')).toBe('full')
  expect(removed).toEqual(['drawn upon'])
})

const mended = { result: 'fail', handling: { disposition: 'correctedOnSite', photosAfter: ['m1', 'm2'] } } as const
const byDate = { disposition: 'rectifyByDate', by: '2026-12-01' } as const

it.each([
  ['当场整改 is tapped a second time', undefined],
  ['another disposition is chosen', byDate],
])('keeps photos of what was mended aside when %s, and brings them back with 当场整改', (_, chosen) => {
  const changed = withHandling(mended, chosen)
  expect(changed).toEqual({ result: 'fail', aside: ['m1', 'm2'], ...(chosen && { handling: chosen }) })
  // what is entered in between stays
  const since = { ...withPhotos(changed, 'found', ['f1']), remark: '桶没盖' }
  const later = withHandling(withHandling(since, { disposition: 'stopBusiness' }), undefined)
  expect(withHandling(later, { disposition: 'correctedOnSite' })).toEqual({
    ...mended,
    remark: '桶没盖',
    photos: ['f1'],
  })
})

it('has nothing aside where nothing was taken, or all was dropped', () => {
  const dropped = withPhotos(mended, 'after', [])
  expect(withHandling(dropped, byDate)).toEqual({ result: 'fail', handling: byDate })
  expect(withHandling(undefined, { disposition: 'correctedOnSite' })).toEqual({
    handling: { disposition: 'correctedOnSite' },
  })
  expect(withHandling({ handling: byDate }, { ...byDate, by: '2026-12-08' })).toEqual({
    handling: { ...byDate, by: '2026-12-08' },
  })
})
