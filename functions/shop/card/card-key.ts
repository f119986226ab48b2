/** Where a shop's card lies in the `public` table. */
export const cardKey = (district: string, shopId: string): string => `D#${district}#CARD#${shopId}`
