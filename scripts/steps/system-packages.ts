import { existsSync } from 'node:fs'
import { findBrowser } from '../../e2e/find-browser.ts'
import { run } from './shell.ts'
import type { Step } from './step.ts'

type Need = { readonly what: string; readonly debian: readonly string[]; readonly isThere: () => Promise<boolean> }

/** `pdftoppm -v` and `zbarimg --version` say who they are; a missing command ends with 127. */
const answers = async (command: string, flag: string) => (await run(command, [flag])).code !== 127

/** Without a Chinese font every page is boxes; macOS and Windows bring one. */
const hasChineseFont = async () => {
  if (process.platform !== 'linux') return true
  const { code, output } = await run('fc-list', [':lang=zh'])
  return code === 0 && output.trim() !== ''
}

const needs: readonly Need[] = [
  { what: 'Chromium', debian: ['chromium'], isThere: async () => findBrowser() !== undefined },
  { what: 'a Chinese font', debian: ['fontconfig', 'fonts-noto-cjk'], isThere: hasChineseFont },
  { what: 'pdftoppm', debian: ['poppler-utils'], isThere: () => answers('pdftoppm', '-v') },
  { what: 'zbarimg', debian: ['zbar-tools'], isThere: () => answers('zbarimg', '--version') },
]

const missing = async (): Promise<readonly Need[]> => {
  const lacking: Need[] = []
  for (const need of needs) if (!(await need.isThere())) lacking.push(need)
  return lacking
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const aptInstall = async (packages: readonly string[]) => {
  console.log(`… installing system packages: ${packages.join(' ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

/** What a person without apt-get rights is told. */
export const advice = (lacking: readonly string[]) => `缺少 / missing: ${lacking.join(', ')}
  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk poppler-utils zbar-tools
  macOS:           brew install poppler zbar, and Chrome or: npx playwright-core install chromium
  Windows:         Chrome or Edge; poppler and zbar on PATH
  A browser elsewhere: CHROMIUM_PATH=/path/to/chrome npm test`

/** The tests open pages in Chromium, render PDFs with poppler and read codes with zbar: found, or installed where we may. */
export const systemPackages: Step = {
  name: 'system packages',
  run: async () => {
    const lacking = await missing()
    if (lacking.length === 0) return { passed: 0, failed: 0, note: 'present' }
    const installed = canInstall() ? await aptInstall(lacking.flatMap(({ debian }) => debian)) : undefined
    const still = await missing()
    if (still.length === 0) return { passed: 0, failed: 0, note: 'installed' }
    const output = [installed?.output, advice(still.map(({ what }) => what))].filter(Boolean).join('\n')
    return { passed: 0, failed: 1, output }
  },
}
