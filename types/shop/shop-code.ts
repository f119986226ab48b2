import * as z from 'zod'

/** District, shop number, serial, key version and signature, as a sign carries them: `rules/shop/shop-code`. */
export const ShopCode = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{12}[A-Za-z0-9_-]{16}$/)
