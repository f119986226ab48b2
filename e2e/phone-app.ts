import type { Browser, Locator, Page } from 'playwright-core'
import { phone } from './browser'

/** A mini-program in somebody's hand, or on a desk with a mouse: its page, and what lies on top of it. */
export type App = { readonly page: Page; readonly top: () => Locator; readonly mouse?: boolean }

type Role = 'button' | 'radio' | 'checkbox' | 'tab' | 'textbox' | 'dialog'

/** A control on top, by its whole words or by what they begin with. */
export const control = ({ top }: App, role: Role, name: string | RegExp): Locator =>
  top().getByRole(role, { name, exact: true }).filter({ visible: true }).first()

export const press = (app: App, name: string | RegExp, role: Role = 'button'): Promise<void> =>
  app.mouse ? control(app, role, name).click() : control(app, role, name).tap()

export const write = (app: App, name: string, words: string): Promise<void> => control(app, 'textbox', name).fill(words)

/** Waits until these words are to be read on top. */
export const reads = ({ top }: App, words: string | RegExp): Promise<void> =>
  top().getByText(words).filter({ visible: true }).first().waitFor()

/** The mini-program's web build on a phone of 375×667, held by one WeChat user. */
export const openOnPhone = async (browser: Browser, url: string, openid: string): Promise<App> => {
  const page = await (await phone(browser)).newPage()
  await page.goto(`${url}/m/?as=${openid}`)
  return { page, top: () => page.locator('.taro_page_show').last() }
}
