import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Noto Sans SC, SIL OFL 1.1: the two weights that the house uses. */
const files = ['400Regular/NotoSansSC_400Regular.ttf', '600SemiBold/NotoSansSC_600SemiBold.ttf'] as const

/** Font files for `createRenderer` where `node_modules` is at hand; a bundle carries the files and reads them itself. */
export const readFonts = (): Uint8Array[] => {
  const { resolve } = createRequire(import.meta.url)
  return files.map((file) => readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${file}`)))
}
