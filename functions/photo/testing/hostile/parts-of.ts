const markers: Readonly<Record<number, string>> = {
  216: 'SOI',
  219: 'DQT',
  192: 'SOF0',
  194: 'SOF2',
  196: 'DHT',
  218: 'SOS',
  217: 'EOI',
}

/** Names of a JPEG's segments or a PNG's chunks in order, scans left out; read apart from any library. */
export const partsOf = (picture: Uint8Array): readonly string[] =>
  picture[0] === 0xff ? segmentsOf(picture) : chunksOf(picture)

const end = 0xd9

const segmentsOf = (photo: Uint8Array): readonly string[] => {
  const view = new DataView(photo.buffer, photo.byteOffset, photo.byteLength)
  const found = ['SOI']
  for (let at = 2; at + 1 < photo.byteLength; at = nextSegment(view, at)) {
    const marker = view.getUint16(at) - 0xff00
    found.push(markers[marker] ?? `${marker} at ${at}`)
    if (marker === end) return at + 2 === photo.byteLength ? found : [...found, 'more behind the end']
  }
  return [...found, 'no end']
}

const nextSegment = (view: DataView, at: number): number => {
  const next = at + 2 + view.getUint16(at + 2)
  return view.getUint8(at + 1) === 0xda ? afterScan(view, next) : next
}

/** Within a scan a byte FF is followed by 00 or by the number of a restart. */
const afterScan = (view: DataView, from: number): number => {
  for (let at = from; at + 1 < view.byteLength; at++) {
    const next = view.getUint8(at + 1)
    if (view.getUint8(at) === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return view.byteLength
}

const chunksOf = (png: Uint8Array): readonly string[] => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const found: string[] = []
  for (let at = 8; at + 12 <= png.byteLength; at += 12 + view.getUint32(at))
    found.push(String.fromCharCode(...png.subarray(at + 4, at + 8)))
  return found
}
