import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, press, reads, write } from './phone-app'
import { readQr } from './read-qr'

/** The text of the code on the screen, read as a camera reads it. */
const codeOnScreen = async (desk: Page): Promise<string> => {
  for (;;) {
    const text = readQr(await desk.locator('.qr-card').screenshot())
    if (text) return text
    await pause(200)
  }
}

/**
 * Opens the console and lets a phone confirm it: the four characters on both screens must be the same.
 * Ends where the console opens, or where it asks for a passkey.
 */
export const signInByPhone = async (desk: Page, app: App, url: string): Promise<void> => {
  await desk.goto(`${url}/console/`)
  const code = await codeOnScreen(desk)
  await press(app, /^扫/, 'tab')
  await write(app, '码下面的 28 个字，或整条网址', code)
  await press(app, '打开')
  await reads(app, '电脑上应该显示这四个字，一个不差')
  const shown = await app.top().locator('.comparison').innerText()
  expect(shown.replace(/\s/g, '')).toBe(await desk.getByTestId('comparison').innerText())
  await press(app, '确认登录')
  await desk.locator('.app, .second-factor').waitFor()
}
