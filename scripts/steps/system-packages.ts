import { existsSync } from 'node:fs'
import { findBrowser } from '../../e2e/find-browser.ts'
import { run } from './shell.ts'
import type { Step } from './step.ts'

type Need = {
  readonly what: string
  readonly debian: readonly string[]
  readonly isThere: () => Promise<boolean>
  /** What does as well where Debian's first choice cannot be had. */
  readonly instead?: () => boolean
}

/** `pdftoppm -v` and `zbarimg --version` say who they are; a missing command ends with 127. */
const answers = async (command: string, flag: string) => (await run(command, [flag])).code !== 127

/** Without a Chinese font every page is boxes; macOS and Windows bring one. */
const hasChineseFont = async () => {
  if (process.platform !== 'linux') return true
  const { code, output } = await run('fc-list', [':lang=zh'])
  return code === 0 && output.trim() !== ''
}

const needs: readonly Need[] = [
  {
    what: 'Chromium',
    debian: ['chromium-headless-shell'],
    isThere: () => answers('chromium-headless-shell', '--version'),
    instead: () => findBrowser() !== undefined,
  },
  { what: 'a Chinese font', debian: ['fontconfig', 'fonts-noto-cjk'], isThere: hasChineseFont },
  { what: 'pdftoppm', debian: ['poppler-utils'], isThere: () => answers('pdftoppm', '-v') },
  { what: 'zbarimg', debian: ['zbar-tools'], isThere: () => answers('zbarimg', '--version') },
]

/** `strictly`: also what something else could stand in for. */
const missing = async (strictly: boolean): Promise<readonly Need[]> => {
  const lacking: Need[] = []
  for (const need of needs) {
    if (!(await need.isThere()) && (strictly || !need.instead?.())) lacking.push(need)
  }
  return lacking
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Each need by itself: a system without one of the packages gets the others. */
const aptInstall = async (lacking: readonly Need[]) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const said: string[] = []
  for (const { debian } of lacking) {
    console.log(`… installing system packages: ${debian.join(' ')}`)
    said.push((await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debian], { env })).output)
  }
  return said
}

/** What a person without apt-get rights is told. */
export const advice = (lacking: readonly string[]) => `缺少 / missing: ${lacking.join(', ')}
  Debian, Ubuntu:  sudo apt-get install chromium-headless-shell fonts-noto-cjk poppler-utils zbar-tools
  macOS:           brew install poppler zbar, and Chrome or: npx playwright-core install chromium
  Windows:         Chrome or Edge; poppler and zbar on PATH
  A browser elsewhere: CHROMIUM_PATH=/path/to/chrome npm test`

/** The tests open pages in Chromium, render PDFs with poppler and read codes with zbar: found, or installed where we may. */
export const systemPackages: Step = {
  name: 'system packages',
  run: async () => {
    const lacking = await missing(canInstall())
    if (lacking.length === 0) return { passed: 0, failed: 0, note: 'present' }
    const said = canInstall() ? await aptInstall(lacking) : []
    const still = await missing(false)
    if (still.length === 0) return { passed: 0, failed: 0, note: 'installed' }
    const output = [...said, advice(still.map(({ what }) => what))].filter(Boolean).join('\n')
    return { passed: 0, failed: 1, output }
  },
}
