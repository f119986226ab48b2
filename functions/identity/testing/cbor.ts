/** What an attestation is made of. */
export type Cbor = number | string | Uint8Array | ReadonlyMap<Cbor, Cbor>

const headed = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff])
}

/** Writes CBOR (RFC 8949): integers, texts, bytes and maps shorter than 65,536. */
export const bytesOf = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value < 0 ? headed(1, -1 - value) : headed(0, value)
  if (typeof value === 'string') return Buffer.concat([headed(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([headed(2, value.length), value])
  const pairs = [...value].flatMap(([key, one]) => [bytesOf(key), bytesOf(one)])
  return Buffer.concat([headed(5, value.size), ...pairs])
}
