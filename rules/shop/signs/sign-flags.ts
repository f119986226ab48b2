import { registerFlags } from '../register-problems'

/** What is doubted about a sign on a wall. */
const signFlags = {
  signFarApart: {
    message: '一天内在相距很远的两处扫到这张码，码牌可能被换贴或翻拍',
    next: '请到店看墙上的码牌是不是这一家的；不是就换新码，没问题就写明原因记下。',
  },
} as const

/** All that somebody has to look at: what the register left open, and what is doubted about its sign. */
export const shopFlags = { ...registerFlags, ...signFlags } as const
export type ShopFlag = keyof typeof shopFlags

const words: Readonly<Record<string, { readonly message: string }>> = shopFlags

/** What a flag says; one that nobody knows any more is said by its code. */
export const flagWords = (flag: string): string => (Object.hasOwn(words, flag) ? (words[flag]?.message ?? flag) : flag)
