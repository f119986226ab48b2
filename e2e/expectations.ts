import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from './look/axe-findings'
import { brokenFrame } from './look/broken-frame'
import { clippedTexts } from './look/clipped-texts'
import { outOfReach } from './look/out-of-reach'
import { smallControls } from './look/small-controls'
import { underDock } from './look/under-dock'

/** Compared as one text, so that a failure shows every finding in full. */
const expectNone = (what: string, found: readonly string[]) => expect(found.join('\n'), what).toBe('')

/** Nothing is wider than the screen: no sideways scroll. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect(wide, 'width of the content').toBeLessThanOrEqual(screen)
}

/**
 * No text is cut off without saying so by an ellipsis; where fingers tap no control is smaller than 44 px. The console
 * is made for a mouse, with controls of 32 px, also in a narrow window.
 */
export const expectNothingClipped = async (page: Page): Promise<void> => {
  expectNone('texts that are cut off', await page.evaluate(clippedTexts))
  const byFinger = await page.evaluate(() => matchMedia('(pointer: coarse)').matches)
  if (byFinger) expectNone('controls smaller than 44 px', await page.evaluate(smallControls))
}

/** Waits until nothing scrolls any more: what a page brings into reach is there. */
export const cameToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const places = () => [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).join()
    for (let before = ''; before !== places(); await new Promise((resolve) => setTimeout(resolve, 120)))
      before = places()
  })

/** What is tapped often lies where the thumb is: in the lower 60 % of a phone's screen. */
export const expectInReach = async (page: Page): Promise<void> =>
  expectNone('controls out of the thumb’s reach', await page.evaluate(outOfReach))

/** Nothing of the item in hand lies under the dock. */
export const expectAboveDock = async (page: Page): Promise<void> => {
  await cameToRest(page)
  expectNone('what lies under the dock', await page.evaluate(underDock))
}

/** On a wide window the mini-program stands in a phone's frame of 375 px in the middle, and nothing is wider. */
export const expectInPhoneFrame = async (page: Page): Promise<void> =>
  expectNone('what is wrong with the phone’s frame', await page.evaluate(brokenFrame))

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** axe-core finds nothing, by WCAG 2.0 to 2.2, levels A and AA, with no rule off. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(readFileSync(axe, 'utf8'))
  expectNone('what axe-core finds', await page.evaluate(axeFindings, tags))
}
