import { create } from 'qrcode'
import { sealShapes } from './seal'

/** Modules of white on each side, ISO/IEC 18004. */
const quietZone = 4

/** The largest part of the side that the logo may take; level H still reads at 36 %. */
const logoShare = 0.22

type IsDark = (x: number, y: number) => boolean

type Matrix = { readonly size: number; readonly isDark: IsDark }

const readMatrix = (text: string, errorCorrectionLevel: 'M' | 'H' = 'H'): Matrix => {
  const { modules } = create(text, { errorCorrectionLevel })
  return { size: modules.size, isDark: (x, y) => modules.get(y, x) !== 0 }
}

/** Side of the hole in modules: odd like the code's own side, so that it lies in the middle. */
const holeOf = (size: number): number => {
  const whole = Math.floor(size * logoShare)
  return whole % 2 === size % 2 ? whole : whole - 1
}

const drawRow = (y: number, size: number, isDark: IsDark): string => {
  let row = ''
  for (let x = 0; x < size; x++) {
    if (!isDark(x, y)) continue
    const start = x
    while (x + 1 < size && isDark(x + 1, y)) x++
    row += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`
  }
  return row
}

const drawPath = (size: number, isDark: IsDark): string =>
  Array.from({ length: size }, (_, y) => drawRow(y, size, isDark)).join('')

/**
 * A QR code of an ASCII text (an address), error correction H: `path` draws the dark modules, one unit each, in a square
 * of `size`, no quiet zone.
 */
export const qrPath = (text: string): { readonly size: number; readonly path: string } => {
  const { size, isDark } = readMatrix(text)
  return { size, path: drawPath(size, isDark) }
}

const outsideHole = (size: number, isDark: IsDark): IsDark => {
  const hole = holeOf(size)
  const first = (size - hole) / 2
  const inHole = (n: number) => n >= first && n < first + hole
  return (x, y) => isDark(x, y) && !(inHole(x) && inHole(y))
}

/** Half a module of white stays between the seal and the code. */
const placeSeal = (size: number): string => {
  const side = holeOf(size) - 1
  const corner = (size - side) / 2
  return `<g transform="translate(${corner} ${corner}) scale(${side / 40})">${sealShapes}</g>`
}

export interface QrDrawing {
  /** Side of the code in modules, without the quiet zone. */
  readonly size: number
  /** Side of the picture in modules, with the quiet zone. */
  readonly span: number
  readonly svg: string
}

/** The code as a picture of its own: white ground with the quiet zone, and the seal in the middle if asked for. */
export const drawQr = (text: string, { logo }: { readonly logo: boolean }): QrDrawing => {
  const { size, isDark } = readMatrix(text)
  const span = size + 2 * quietZone
  const path = drawPath(size, logo ? outsideHole(size, isDark) : isDark)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${span} ${span}" shape-rendering="crispEdges">` +
    `<rect x="${-quietZone}" y="${-quietZone}" width="${span}" height="${span}" fill="#fff"/><path d="${path}"/>` +
    `${logo ? `<g shape-rendering="auto">${placeSeal(size)}</g>` : ''}</svg>`
  return { size, span, svg }
}

/** A code as points of grey, each module so many points wide: no reader has to guess at an edge. */
export interface QrPoints {
  /** Side in points. */
  readonly side: number
  /** One byte a point, row by row: 0 dark, 255 white. */
  readonly points: Uint8Array
}

const pointsOfModule = 3

/**
 * A small code of an address, as documents print them: error correction M, no seal; its quiet zone is the caller's. As
 * points it takes a fifth of what its outline takes in a PDF.
 */
export const qrPoints = (text: string): QrPoints => {
  const { size, isDark } = readMatrix(text, 'M')
  const side = size * pointsOfModule
  const isDarkAt = (at: number) =>
    isDark(Math.floor((at % side) / pointsOfModule), Math.floor(at / side / pointsOfModule))
  return { side, points: Uint8Array.from({ length: side * side }, (_, at) => (isDarkAt(at) ? 0 : 255)) }
}
