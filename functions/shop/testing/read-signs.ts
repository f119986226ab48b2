import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { readCodes } from '../../paper/test-support/pixels'

/** Dots an inch: five to a module of a code of 80 mm. */
const dpi = 72

const run = (tool: string, args: readonly string[]): string => {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  if (error) throw new Error(`This needs ${tool}: apt-get install -y poppler-utils`, { cause: error })
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`)
  return stdout
}

export type PrintedPage = { readonly page: number; readonly zbar: string; readonly jsqr: string | undefined }

/** What two unrelated decoders read from every so many pages of a PDF, and how many pages it has. */
export const readSigns = (pdf: Uint8Array, every: number): { pages: number; read: PrintedPage[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'signs-'))
  const file = join(folder, 'signs.pdf')
  try {
    writeFileSync(file, pdf)
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [file]))?.[1])
    const wanted = Array.from({ length: Math.ceil(pages / every) }, (_, index) => index * every + 1)
    const read = wanted.map((page) => {
      const picture = join(folder, 'page')
      run('pdftoppm', ['-r', String(dpi), '-f', `${page}`, '-l', `${page}`, '-singlefile', '-png', file, picture])
      return { page, ...readCodes(PNG.sync.read(readFileSync(`${picture}.png`))) }
    })
    return { pages, read }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
