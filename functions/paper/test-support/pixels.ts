import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readQr from 'jsqr'
import { PNG } from 'pngjs'

const packages = { pdftoppm: 'poppler-utils', pdftotext: 'poppler-utils', zbarimg: 'zbar-tools' } as const

/** Runs a system tool; a missing one is an error that names its package, never a skipped test. */
const run = (tool: keyof typeof packages, args: readonly string[]): string => {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (error) throw new Error(`This test needs ${tool}: apt-get install -y ${packages[tool]}`, { cause: error })
  if (status !== 0 && status !== 4) throw new Error(`${tool} ended with ${status}: ${stderr}`) // zbarimg: 4 = no code found
  return stdout
}

const withFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Every page of a PDF as it would be printed. */
export const renderPages = (pdf: Uint8Array, dpi: number): PNG[] =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    run('pdftoppm', ['-r', String(dpi), '-png', join(folder, 'paper.pdf'), join(folder, 'page')])
    const files = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return files.toSorted().map((name) => PNG.sync.read(readFileSync(join(folder, name))))
  })

/** Text of one page. It may be there without being seen: never the only proof. */
export const readText = (pdf: Uint8Array, page: number): string =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    return run('pdftotext', ['-layout', '-f', String(page), '-l', String(page), join(folder, 'paper.pdf'), '-'])
  })

/** Text of all pages, however many there are. */
export const readWhole = (pdf: Uint8Array): string =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    return run('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'])
  })

/** What two unrelated decoders read from a page. */
export const readCodes = (page: PNG): { readonly zbar: string; readonly jsqr: string | undefined } =>
  withFolder((folder) => {
    const file = join(folder, 'page.png')
    writeFileSync(file, PNG.sync.write(page))
    const zbar = run('zbarimg', ['-q', '--raw', file]).trim()
    return { zbar, jsqr: readQr(new Uint8ClampedArray(page.data), page.width, page.height)?.data }
  })

export type IsInk = (red: number, green: number, blue: number) => boolean

/** Anything but paper. */
export const anyInk: IsInk = (red, green, blue) => red + green + blue < 600

/** One colour, give or take what smoothing of edges does. */
export const coloured =
  (red: number, green: number, blue: number, slack = 6): IsInk =>
  (r, g, b) =>
    Math.abs(r - red) <= slack && Math.abs(g - green) <= slack && Math.abs(b - blue) <= slack

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const isInkAt = (page: PNG, x: number, y: number, isInk: IsInk): boolean => {
  const at = (y * page.width + x) * 4
  return isInk(page.data[at] ?? 255, page.data[at + 1] ?? 255, page.data[at + 2] ?? 255)
}

const wholeOf = (page: PNG): Box => ({ left: 0, top: 0, right: page.width - 1, bottom: page.height - 1 })

function* inkOf(page: PNG, isInk: IsInk, { left, top, right, bottom }: Box): Generator<[x: number, y: number]> {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) if (isInkAt(page, x, y, isInk)) yield [x, y]
}

export const countInk = (page: PNG, isInk: IsInk, area: Box = wholeOf(page)): number =>
  [...inkOf(page, isInk, area)].length

/** The smallest box around the ink; absent on blank paper. Edges belong to it. */
export const boxOfInk = (page: PNG, isInk: IsInk, area: Box = wholeOf(page)): Box | undefined => {
  let box: Box | undefined
  for (const [x, y] of inkOf(page, isInk, area))
    box = box
      ? {
          left: Math.min(box.left, x),
          top: Math.min(box.top, y),
          right: Math.max(box.right, x),
          bottom: Math.max(box.bottom, y),
        }
      : { left: x, top: y, right: x, bottom: y }
  return box
}

/** The smallest box around what differs between two pages of one size. */
export const boxOfChange = (one: PNG, other: PNG): Box | undefined => {
  const change = new PNG({ width: one.width, height: one.height })
  for (let at = 0; at < one.data.length; at += 4)
    change.data[at] = one.data.readUInt32LE(at) === other.data.readUInt32LE(at) ? 0 : 255
  return boxOfInk(change, (red) => red > 0)
}

/** A part of a page as a page of its own. */
export const cut = (page: PNG, { left, top, right, bottom }: Box): PNG => {
  const part = new PNG({ width: right - left + 1, height: bottom - top + 1 })
  PNG.bitblt(page, part, left, top, part.width, part.height, 0, 0)
  return part
}
