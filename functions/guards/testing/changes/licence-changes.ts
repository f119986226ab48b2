import { got } from '../ask'
import { paperOf } from '../make-register'
import { byOffice, type Makers, newShop } from './maker'

/** Papers. */
export const licenceChanges = {
  'licence.recordLicence': byOffice(async (world) => paperOf(await newShop(world))),
  'licence.cancelLicence': byOffice(async (world) => {
    const shopId = await newShop(world)
    const recorded = await world.ask(world.home.office, 'licence.recordLicence', paperOf(shopId))
    return { shopId, licenceId: got<{ licenceId: string }>(recorded).licenceId, reason: '经营者申请注销' }
  }),
} satisfies Partial<Makers<'licence'>>
