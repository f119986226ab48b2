import { longestTag, mostTags } from '@app/types/shop/values'
import { halfWidth } from '../half-width'

/** Runs of blanks and of signs that cannot be seen: control, zero-width and those that turn the direction of writing. */
const unseen = /[\s\p{Cc}\p{Cf}]+/gu

/** A run counts as one space where there is any blank in it. */
const asOneSpace = (run: string): string => (/\s/.test(run.replace(/\p{Cf}/gu, '')) ? ' ' : '')

/** A tag as it is kept and compared: half-width, one space between words, nothing unseen, without a leading #. */
export const tidyTag = (text: string): string =>
  halfWidth(text)
    .replace(unseen, asOneSpace)
    .replace(/^[#\s]+/, '')
    .trim()
    .slice(0, longestTag)
    .trim()

/** Tags as they are kept: each once, whatever its case, in the order in which they were first written. */
export const tidyTags = (texts: readonly string[]): string[] => {
  const found = new Map<string, string>()
  for (const text of texts) {
    const tag = tidyTag(text)
    const key = tag.toLowerCase()
    if (tag !== '' && !found.has(key)) found.set(key, tag)
  }
  return [...found.values()].slice(0, mostTags)
}

/** A sheet's cell of tags: divided by 、 , ; / | or #. */
export const readTags = (cell: string): string[] => tidyTags(halfWidth(cell).split(/[、,;/|#\n]/))
