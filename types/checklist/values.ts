/** What a check table may hold: no form of the law comes near it, and a version stays well below what one record keeps. */
export const most = { groups: 60, items: 400 } as const

/** Characters of the texts of a table. */
export const longest = { title: 60, number: 12, text: 300, hint: 300, basis: 120 } as const
