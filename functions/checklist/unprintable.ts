import { type DraftProblem, itemName, type Place } from '@app/rules/checklist/draft-problems'
import type { Item, TableContent } from '@app/types/checklist/table'
import type { CoversText } from './deps'

type Printed = { readonly place: Place; readonly name: string; readonly texts: readonly (string | undefined)[] }

const ofItem = (item: Item): Printed => {
  const { key, number, text, basis, hint, naWhen, remarks = [], reading } = item
  const texts = [number, text, basis, hint, naWhen, reading?.quantity, ...remarks]
  return { place: `item:${key}`, name: itemName(item), texts }
}

const printedOf = ({ title, groups }: TableContent): readonly Printed[] => [
  { place: 'table', name: '表的名称', texts: [title] },
  ...groups.flatMap((group): Printed[] => [
    { place: `group:${group.key}`, name: `“${group.title}”`, texts: [group.title] },
    ...group.items.map(ofItem),
  ]),
]

/** Texts that no document can print, by where they stand: better known before a table is in force than at a signature. */
export const unprintable = (coversText: CoversText, content: TableContent): readonly DraftProblem[] =>
  printedOf(content).flatMap(({ place, name, texts }) => {
    const signs = [...new Set(texts.flatMap((text) => [...(text ?? '')]))].filter((sign) => !/\s/.test(sign))
    const missing = coversText(signs.join('')) ? [] : signs.filter((sign) => !coversText(sign))
    return missing.length > 0 ? [{ place, words: `${name}：文书印不出“${missing.join('')}”，请换一种写法。` }] : []
  })
