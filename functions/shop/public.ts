import type { LicenceKind } from '@app/types/licence/values'
import type { AskRegister } from '../identity/public'
import type { Actor } from '../platform/actor'
import type { NewId } from '../platform/ports/clock'
import type { Write } from '../platform/ports/records'
import { type CodeKeys, signCode } from './code/code-signing'
import { unitedIds, unitedShop } from './duplicates/united-shop'
import { gridListPk, gridsOfDistrict } from './grid-list'
import { seatHolder } from './places/seat-holder'
import { stationsPk } from './places/store'
import { shopsInBusiness } from './register/in-business'
import { type GridHead, myShops } from './register/my-grids'
import { openFlags } from './register/open-flags'
import { paperKindsOf } from './register/paper-kinds'
import type { ShopStore, StoredShop, StoredUpload } from './store'

export { owns, worksAt } from './access'
export { type AskChain, askChain } from './chain/ask-chain'
export type { CodeKeys } from './code/code-signing'
export { signCode, verifyCode } from './code/code-signing'
export { claimedSince } from './joining/claim-notices'
export { onPhones } from './on-phones'
export { openShopJobs } from './open-jobs'
export { placesSince } from './places-since'
export type { ChangeShop } from './register/change-shop'
export type { CheckSubject } from './register/check-subject'
export type { StoredShop, StoredUpload } from './store'

/** What other domains may ask of the register. */
export const askShop = (store: ShopStore, { codeKeys, publicUrl }: { codeKeys: CodeKeys; publicUrl: string }) => ({
  shop: (district: string, shopId: string): Promise<StoredShop | undefined> => store.shops.get({ district, shopId }),
  /** The shop that an entry was merged into, and that one into, to the end; the entry itself where it was not. */
  united: (shop: StoredShop): Promise<StoredShop> => unitedShop(store, shop),
  unitedIds: (district: string, shopId: string): Promise<readonly string[]> => unitedIds(store, { district, shopId }),
  /**
   * The write by which another domain's transaction raises the shop's revision, so that the card is made anew and two
   * transactions on one shop meet. `next` carries what the other domain summarises on the shop, in place of what
   * stood there.
   */
  touch: (shop: StoredShop, next?: Pick<StoredShop, 'lastInspection' | 'inspectionCount'>): Write => {
    const { lastInspection: _, ...rest } = shop
    return store.shops.replace(next ? { ...rest, ...next } : shop)
  },
  /**
   * The same for papers: `standing` are those that will stand; what they settle of an import’s flags goes.
   * `raised` are doubts about the paper at hand.
   */
  touchPapers: (shop: StoredShop, standing: readonly StandingPaper[], raised: readonly string[] = []): Write =>
    store.shops.replace({
      ...shop,
      flags: openFlags([...shop.flags, ...raised], { ...shop, licences: standing }),
      paperKinds: paperKindsOf(standing),
    }),
  /** The shop's public page; the bureau's first one while the shop has no code that anybody could verify. */
  codeUrl: (shop: StoredShop): string => {
    const code = codeText(codeKeys, shop)
    return code ? addressOf(publicUrl, code) : `${publicUrl}/`
  },
  /** An inspector's own grids with every shop of them that is inspected. */
  inspectedBy: async (actor: Actor): Promise<{ grids: readonly GridHead[]; shops: readonly StoredShop[] }> =>
    await myShops(store, actor),
  /** Texts of the signs that lead to a shop: its own, and those of entries that were merged into it. */
  signTexts: async (shop: StoredShop): Promise<readonly string[]> => {
    const { district, mergedFrom = [] } = shop
    const merged = await store.shops.getMany(mergedFrom.map((shopId) => ({ district, shopId })))
    return [shop, ...merged].flatMap((one) => (one?.code.state === 'current' ? (codeText(codeKeys, one) ?? []) : []))
  },
  /** Shops that inspectors visit, of the whole district or less, by their numbers; out of the register's list. */
  inBusiness: shopsInBusiness,
  station: async (district: string, stationId: string | undefined) =>
    stationId ? await store.stations.get({ district, stationId }) : undefined,
  /** The district's stations with their grids. */
  stations: async (district: string) => await store.stations.within(stationsPk(district), ''),
  /** The upload if this person prepared it for this purpose with this hash. */
  upload: async (of: UploadAsked): Promise<StoredUpload | undefined> => {
    const upload = await store.uploads.get({ district: of.district, uploadId: of.uploadId })
    const matches = upload && upload.personId === of.personId && upload.purpose === of.purpose
    return matches && upload.sha256 === of.sha256 ? upload : undefined
  },
  /** The write that binds an upload to the one record it serves; of two records that want it, one is refused. */
  bindUpload: (upload: StoredUpload, usedFor: string): Write => store.uploads.replace({ ...upload, usedFor }),
})
type StandingPaper = { readonly kind: LicenceKind; readonly flags: readonly string[] }

export type AskShop = ReturnType<typeof askShop>

type UploadAsked = {
  readonly district: string
  readonly uploadId: string
  readonly personId: string
  readonly purpose: StoredUpload['purpose']
  readonly sha256: string
}

/** The text of a shop's code; undefined once the key that signed it is retired: it is to be re-issued. */
export const codeText = (keys: CodeKeys, { shopId, code }: StoredShop): string | undefined => {
  const { serial, keyVersion } = code
  return keys[keyVersion] ? signCode(keys, { shopNumber: shopId, serial, keyVersion }) : undefined
}

/** The address that a code leads to. */
export const addressOf = (publicUrl: string, code: string): string => `${publicUrl}/s/${code}`

/** What identity asks of shops and grids that people are bound to. */
export const registerFor = (store: ShopStore, newId: NewId): AskRegister => ({
  seat: async ({ district, person, gridIds, by, at, reason }) =>
    await seatHolder({ store, newId }, district, { person, gridIds }, { by, at, reason }),
  shopNames: async (district, shopIds) =>
    await Promise.all(shopIds.map(async (shopId) => (await store.shops.get({ district, shopId }))?.name)),
  unitedIds: async (district, shopId) => await unitedIds(store, { district, shopId }),
  stations: async (district) => await store.stations.within(stationsPk(district), ''),
  stationHolds: async (district, stationId, gridIds) => {
    const station = await store.stations.get({ district, stationId })
    return station !== undefined && gridIds.every((id) => station.grids.some(({ gridId }) => gridId === id))
  },
})

/** Under what the index lists the district's shops: each grid, and those that no grid has. */
export const shopPartitions =
  (store: ShopStore) =>
  async (district: string): Promise<readonly string[]> => {
    const stations = await store.stations.within(stationsPk(district), '')
    return gridsOfDistrict(stations).map((grid) => gridListPk(district, grid))
  }
