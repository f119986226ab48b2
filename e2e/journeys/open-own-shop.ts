import { type App, control, press, reads } from '../phone-app'
import type { ChosenShop } from './choose-shop'

/** The door to the shop that is shown; the consumers' page, seen before signing in, has words like it. */
const door = /^看这家店/

/** Opens one of the merchant's shops from the start page, which shows one of them at a time. */
export const openOwnShop = async (app: App, { dossier: { name } }: Pick<ChosenShop, 'dossier'>): Promise<void> => {
  await control(app, 'button', door).waitFor()
  const several = app.top().locator('#switch-shop').filter({ visible: true })
  if (await several.count()) {
    await several.tap()
    await press(app, new RegExp(`^${name}`), 'radio')
    await several.filter({ hasText: name }).waitFor()
    await control(app, 'button', door).waitFor()
  }
  await press(app, door)
  await reads(app, name)
}
