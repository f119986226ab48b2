export type Integers = Uint8Array | Uint16Array | Uint32Array

/** The same numbers in as few bytes each as the largest needs: most columns have few values and many rows. */
export const narrowest = (numbers: Uint32Array): Integers => {
  let most = 0
  for (const one of numbers) if (one > most) most = one
  if (most < 2 ** 8) return new Uint8Array(numbers)
  return most < 2 ** 16 ? new Uint16Array(numbers) : numbers
}

/** Back to four bytes each, from little-endian ones of so many bytes. */
export const widen = (bytes: Uint8Array, wide: number): Uint32Array => {
  if (wide === 1) return new Uint32Array(bytes)
  // typed arrays lie over whole words of the memory; these bytes may begin anywhere
  const { buffer } = new Uint8Array(bytes)
  return wide === 2 ? new Uint32Array(new Uint16Array(buffer)) : new Uint32Array(buffer)
}
