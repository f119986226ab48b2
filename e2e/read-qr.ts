import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'

/** The text of the QR code in a picture (PNG). */
export const readQr = (picture: Uint8Array): string | undefined => {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture))
  return jsqr(new Uint8ClampedArray(data), width, height)?.data
}

/** The texts of all QR codes of a page (PNG), by zbar. */
export const readAllQr = (page: Uint8Array): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'qingan-qr-'))
  try {
    writeFileSync(join(folder, 'page.png'), page)
    const { error, stdout } = spawnSync('zbarimg', ['-q', '--raw', 'page.png'], { cwd: folder, encoding: 'utf8' })
    if (error) throw new Error('This test needs zbarimg: apt-get install -y zbar-tools', { cause: error })
    return stdout.split('\n').filter((text) => text !== '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
