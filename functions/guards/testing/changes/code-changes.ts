import { signCode } from '../../../shop/public'
import { byOffice, type Makers, newShop } from './maker'

/** Codes and signs. */
export const codeChanges = {
  'shop.printSigns': byOffice(async (world) => ({ target: { shopId: await newShop(world) }, image: 'qr' })),
  'shop.reissueCode': byOffice(async (world) => ({ shopId: await newShop(world), reason: '码被撕了' })),
  'shop.noteScan': async ({ home, world }) => {
    const { shopCodeKeys, shopCodeKeyVersion: keyVersion } = world.secrets
    const input = { code: signCode(shopCodeKeys, { shopNumber: home.shops.own, serial: '01', keyVersion }) }
    return { voice: home.speak('inspector'), input, other: { ...input, seenAt: '2026-01-01T00:00:00.000Z' } }
  },
  'shop.revokeCode': byOffice(async (world) => ({ shopId: await newShop(world), reason: '码被盗了' })),
} satisfies Partial<Makers<'shop'>>
