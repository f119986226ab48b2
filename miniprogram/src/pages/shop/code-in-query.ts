import { codeIn } from '@app/rules/shop/shop-code'

/** Ways a code reaches the page: our own link, WeChat's scene, an ordinary QR of the https address (`q`). */
export type ShopQuery = { readonly code?: string; readonly scene?: string; readonly q?: string }

/** The text that was scanned, and the code in it if it holds one. */
export const codeInQuery = ({ code, scene, q }: ShopQuery): { readonly scanned: string; readonly code?: string } => {
  const scanned = code ?? scene ?? q ?? ''
  const found = codeIn(scanned)
  return found ? { scanned, code: found } : { scanned }
}
