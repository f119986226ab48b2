import { crc32, deflateSync } from 'node:zlib'
import { bytesOf, uint32 } from './hostile-file'

export const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const chunk = (type: string, data: Uint8Array = new Uint8Array()): Uint8Array => {
  const body = bytesOf(type, data)
  return bytesOf(uint32(data.byteLength), body, uint32(crc32(body)))
}

type Header = {
  readonly width: number
  readonly height: number
  readonly bits?: number
  readonly colour?: number
  readonly interlaced?: boolean
}

export const header = ({ width, height, bits = 8, colour = 2, interlaced = false }: Header): Uint8Array =>
  chunk('IHDR', bytesOf(uint32(width), uint32(height), [bits, colour, 0, 0, interlaced ? 1 : 0]))

export const end = chunk('IEND')

export const packed = (rows: Uint8Array): Uint8Array => chunk('IDAT', deflateSync(rows, { level: 9 }))

/** A whole grey PNG of zeros. */
export const plainPng = (width: number, height: number, more: readonly Uint8Array[] = []): Uint8Array =>
  bytesOf(pngStart, header({ width, height, colour: 0 }), ...more, packed(new Uint8Array(height * (width + 1))), end)

/** Chunks put right behind the header of a PNG. */
export const withChunks = (png: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array => {
  const afterHeader = pngStart.length + 25
  return bytesOf(png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader))
}
