import { shippedTypes } from '@app/rules/shop/facts/business-types'
import { ulid } from 'ulid'
import { got } from '../ask'
import { signatureFile } from '../inspect'
import { makeMerged, makeSuspects, makeTwins, mergeOf } from '../make-duplicates'
import { caterer } from '../make-register'
import { uploadOrder } from '../upload'
import { alike, byOffice, type Makers, newShop } from './maker'

/** Shops, kinds of business, duplicates. */
export const registerChanges = {
  'shop.registerShop': byOffice(() => caterer(`新店${ulid()}`, {})),
  'shop.changeShop': byOffice(async (world) => ({
    shopId: await newShop(world),
    phone: '19900005678',
    reason: '电话换了',
  })),
  'shop.settleFlags': byOffice(async (world) => ({
    shopId: await newShop(world),
    flags: ['nameKept'],
    reason: '看过，没问题',
  })),
  'shop.setBusinessTypes': byOffice(() => ({
    effectiveFrom: '2099-01-01',
    types: shippedTypes.types,
    reason: `全部启用${ulid()}`,
  })),
  'shop.prepareUpload': async ({ home }) => ({
    voice: home.speak('inspector'),
    input: uploadOrder(signatureFile(11)),
    other: uploadOrder(signatureFile(12)),
  }),
  'shop.findDuplicates': async ({ home }) => await alike(home.office, {}),
  'shop.settleDuplicate': byOffice(async ({ ask, home: { office }, idle }) => ({
    pairId: await makeSuspects({ ask, office, idle }),
    reason: '门牌相同，是楼上楼下两家',
  })),
  'shop.mergeShops': byOffice(async ({ ask, home: { office } }) => mergeOf(await makeTwins({ ask, office }))),
  'shop.setChain': byOffice(async (world) => ({
    shopId: await newShop(world),
    headOfficeId: world.home.shops.own,
    reason: '总部申请',
  })),
  'shop.answerChain': async (world) => {
    const { ask, home } = world
    const shopId = home.shops.own
    const asked = { shopId, headOfficeId: await newShop(world), reason: '总部申请' }
    got(await ask(home.office, 'shop.setChain', asked))
    const input = { shopId, agrees: true }
    return { voice: home.speak('merchant'), input, other: { ...input, agrees: false } }
  },
  'shop.splitShops': byOffice(async ({ ask, home: { office } }) => ({
    ...(await makeMerged({ ask, office })),
    reason: '并错了',
  })),
} satisfies Partial<Makers<'shop'>>
