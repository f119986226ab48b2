import { ShopId } from '@app/types/platform/contract'

export type ExcludedShop = { readonly shopId: string; readonly reason: string }

/** A shop's number and the reason on each line; the lines that cannot mean that are named, from 1. */
export const excludedIn = (text: string): { readonly excluded: readonly ExcludedShop[]; readonly wrong: number[] } => {
  const lines = text.split('\n').map((line) => line.trim())
  const excluded: ExcludedShop[] = []
  const wrong: number[] = []
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const [, shopId = '', reason = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? []
    if (ShopId.safeParse(shopId).success && reason.length <= 100) excluded.push({ shopId, reason })
    else wrong.push(at + 1)
  }
  return { excluded, wrong }
}
