/** Where anybody verifies a document (`functions/shop/card/pages.ts`), on the host of the shop's public page. */
export const verifyAddress = (publicUrl: string): string => new URL('/s/verify', publicUrl).href
