import { gb32100Alphabet, parseShopCode } from '@app/rules/shop/shop-code'
import type { PackLine } from './pack-box'

/** What the pack says of a scanned code: the shop, or why not. */
export type SignInPack =
  | { readonly shopId: string }
  /** `absent`: no shop of the own grids. `newer`: printed after the pack was read. */
  | 'superseded'
  | 'newer'
  | 'revoked'
  | 'forged'
  | 'absent'

const numberOf = (serial: string) =>
  gb32100Alphabet.indexOf(serial.charAt(0)) * gb32100Alphabet.length + gb32100Alphabet.indexOf(serial.charAt(1))

const againstOwn = ({ codes }: PackLine, shopId: string, serial: string): SignInPack => {
  const own = codes.map(parseShopCode).find((code) => code?.shopNumber === shopId)
  if (!own) return 'revoked'
  if (own.serial === serial) return 'forged'
  return numberOf(serial) > numberOf(own.serial) ? 'newer' : 'superseded'
}

/**
 * Which shop a code leads to, without a network. The bureau’s own text of every sign lies in the pack: the same text is
 * genuine, and the same number with another signature is not.
 */
export const signInPack = (lines: readonly PackLine[], code: string): SignInPack => {
  const known = lines.find(({ codes }) => codes.includes(code))
  if (known) return { shopId: known.shopId }
  const parsed = parseShopCode(code)
  const shop = lines.find(({ shopId }) => shopId === parsed?.shopNumber)
  return parsed && shop ? againstOwn(shop, shop.shopId, parsed.serial) : 'absent'
}

/** What is said of a code that leads nowhere while there is no network, and what to do. */
export const signWords = (found: Exclude<SignInPack, object>, age: string | undefined): string =>
  ({
    superseded: '这张码已经换过新的。请扫店里的新码；没有新码，先在首页按店名找到这家店。',
    newer: '这张码比手机里的资料新，没有网络核不了。请先在首页按店名找到这家店，有网络了再扫一次。',
    revoked: '这家店的码已经停用。请先在首页按店名找到这家店。',
    forged: '这张码和本局签发的对不上。请不要按它检查，拍下来，有网络了再扫一次核对。',
    absent: age
      ? `没有网络，这个码不在手机里的网格资料中（${age}更新）。请先在首页按店名找，或到有信号的地方再扫。`
      : '没有网络，手机里还没有网格资料。请到有信号的地方打开首页，再回来扫。',
  })[found]
