/** Markup that is safe as it stands; everything else is escaped on its way into a page. */
export type Markup = { readonly markup: string }

type Part = Markup | string | number | undefined | false | readonly Part[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** Words of our own that hold markup. Never for what people wrote. */
export const markup = (text: string): Markup => ({ markup: text })

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(textOf).join('')
}

/** A piece of a page: what is put in is escaped unless it is markup itself; lists are joined, undefined and false vanish. */
export const html = (words: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: words.reduce((text, word, i) => text + textOf(parts[i - 1]) + word),
})
