import type { Page } from 'playwright-core'
import { shoot } from '../browser'
import { cameToRest, expectAccessible, expectNoSidewaysScroll, expectNothingClipped } from '../expectations'

type Expectation = (page: Page) => Promise<void>

/** Photographs a page in a state and holds it to what every page is held to, and to `more`. */
export const judgePage = async (page: Page, name: string, more: readonly Expectation[] = []): Promise<void> => {
  await cameToRest(page)
  await shoot(page, name)
  const found: string[] = []
  for (const expectation of [expectNoSidewaysScroll, expectNothingClipped, expectAccessible, ...more]) {
    await expectation(page).catch((error: { message: string; actual?: unknown }) => {
      found.push(`${error.message.split(': expected')[0]}:\n${error.actual}`)
    })
  }
  if (found.length) throw new Error(found.join('\n'))
}

/** The smallest phone, and a tablet held either way. */
const widths = [
  { width: 320, height: 568 },
  { width: 768, height: 1_024 },
  { width: 1_024, height: 768 },
] as const

/** Turns and changes the screen under a page that is open: at each width all of it is there. */
export const judgeWidths = async (page: Page, name: string): Promise<void> => {
  const found: string[] = []
  for (const size of widths) {
    await page.setViewportSize(size)
    await cameToRest(page)
    await shoot(page, `${name}-${size.width}`)
    for (const expectation of [expectNoSidewaysScroll, expectNothingClipped]) {
      await expectation(page).catch((error: { message: string; actual?: unknown }) => {
        found.push(`${size.width} px: ${error.message.split(': expected')[0]}:\n${error.actual}`)
      })
    }
  }
  if (found.length) throw new Error(found.join('\n'))
}

/** A state that does not come is photographed too: the picture says what came instead. */
export const comes = async (page: Page, name: string, shown: Promise<void>): Promise<void> => {
  await shown.catch(async (error: Error) => {
    await shoot(page, `missing-${name}`)
    throw error
  })
}
