import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Every page of a PDF as PNG, by poppler. */
export const renderPdf = (pdf: Uint8Array, dpi = 130): Buffer[] => {
  const folder = mkdtempSync(join(tmpdir(), 'qingan-pdf-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    const { error } = spawnSync('pdftoppm', ['-r', String(dpi), '-png', 'paper.pdf', 'page'], { cwd: folder })
    if (error) throw new Error('This test needs pdftoppm: apt-get install -y poppler-utils', { cause: error })
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return pages.sort().map((name) => readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
