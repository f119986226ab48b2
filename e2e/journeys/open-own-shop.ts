import { type App, press, reads } from '../phone-app'
import type { ChosenShop } from './choose-shop'

/** Opens one of the merchant's shops from the start page, which shows one of them at a time. */
export const openOwnShop = async (app: App, { dossier: { name } }: Pick<ChosenShop, 'dossier'>): Promise<void> => {
  await reads(app, '这家店')
  const several = app.top().locator('#switch-shop').filter({ visible: true })
  if (await several.count()) {
    await several.tap()
    await press(app, new RegExp(`^${name}`), 'radio')
    await several.filter({ hasText: name }).waitFor()
    await reads(app, '这家店')
  }
  await press(app, /^看这家店/)
  await reads(app, name)
}
