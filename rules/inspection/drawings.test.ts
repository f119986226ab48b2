import { expect, it } from 'vitest'
import { oddDrawings } from './drawings'

const position = { latitude: 30.2, longitude: 120.1 }
const photo = { sha256: 'a', takenAt: '2026-11-24T02:10:00Z', position }
const drawn = { ...photo, sha256: 'b', drawnOn: 'a' }

it.each([
  ['nothing is drawn', [photo, { ...photo, sha256: 'c' }], []],
  ['one is drawn upon the one beside it', [photo, drawn], []],
  ['two are drawn upon the same one', [photo, drawn, { ...drawn, sha256: 'c' }], []],
  ['the drawn one stands first', [drawn, photo], []],
  ['what it was drawn upon is not there', [drawn], [0]],
  ['it was drawn upon a photo of another item', [{ ...photo, sha256: 'c' }, drawn], [1]],
  ['it was drawn upon itself', [photo, { ...drawn, drawnOn: 'b' }], [1]],
  ['it was drawn upon a drawn one', [photo, drawn, { ...photo, sha256: 'c', drawnOn: 'b' }], [2]],
  ['it says another time', [photo, { ...drawn, takenAt: '2026-11-24T02:11:00Z' }], [1]],
  ['it says another place', [photo, { ...drawn, position: { ...position, latitude: 30 } }], [1]],
  ['it says no place', [photo, { ...drawn, position: undefined }], [1]],
])('where %s, it is known which drawings do not stand', (_, photos, odd) => expect(oddDrawings(photos)).toEqual(odd))
