import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** The shell without windows opens a tab in a quarter of the time of the whole browser. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
]

const onPath = (path: string): readonly string[] =>
  commands.flatMap((command) => path.split(delimiter).map((folder) => join(folder, command)))

const onMac = (home: string): readonly string[] =>
  ['/Applications', join(home, 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  ])

const onWindows = (env: NodeJS.ProcessEnv): readonly string[] =>
  [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  )

/** Every place where a Chromium may be, the most deliberate choice first. */
export const browserPlaces = (env: NodeJS.ProcessEnv, home: string): readonly string[] => [
  ...(env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : []),
  ...onPath(env['PATH'] ?? ''),
  chromium.executablePath(),
  ...onMac(home),
  ...onWindows(env),
]

/** The Chromium of this machine, or undefined. Nothing is downloaded here. */
export const findBrowser = (): string | undefined =>
  browserPlaces(process.env, homedir()).find((path) => existsSync(path))
