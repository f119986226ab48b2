import { type ReadingUnit, readingUnits } from '@app/types/inspection/values'
import type { ChecklistGroup, ChecklistItem, Reading } from '../table'

/**
 * Reads the items of a table as a form prints them, one thing a line, so that whoever knows the law can read along:
 *
 *     ## 3 加工制作        a group: key and title
 *     *3.1 熟食烧熟煮透     an item, `*` marks a key item
 *     查 插入中心温度计。    how to check
 *     据 食品安全法第三十三条  law and article
 *     记 中心没有熟透。｜…   canned remarks
 *     缺 不做熟食的         when it may be missing; without the line it may not
 *     测 中心温度 70.. ℃    a reading and its limits, either end open
 *     照 每次             a photograph at every visit; otherwise when it fails
 *     键 cy.4.2           the key where it is the same check as another table's; otherwise prefix and number
 *
 * Throws where a line is none of these: the shipped texts are read once, by the tests too.
 */
export const readRows = (prefix: string, text: string): readonly ChecklistGroup[] => {
  const groups: { key: string; title: string; items: ChecklistItem[] }[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, key, title] = /^## (\S+) (.+)$/.exec(line) ?? []
    if (key && title) groups.push({ key, title, items: [] })
    else readInto(groups.at(-1)?.items, prefix, line)
  }
  return groups
}

const readInto = (items: ChecklistItem[] | undefined, prefix: string, line: string): void => {
  const item = itemOf(prefix, line)
  if (item && items) items.push(item)
  else if (items?.length) items.push(withField(items.pop() as ChecklistItem, line))
  else throw new Error(`a line outside any item: ${line}`)
}

const itemOf = (prefix: string, line: string): ChecklistItem | undefined => {
  const [, star, number, text] = /^(\*?)(\d+(?:\.\d+)*) (.+)$/.exec(line) ?? []
  if (!number || !text) return undefined
  return { key: `${prefix}.${number}`, number, text, keyItem: star === '*', naAllowed: false, photo: 'onFailure' }
}

const fields: Readonly<Record<string, (said: string) => Partial<ChecklistItem>>> = {
  查: (hint) => ({ hint }),
  据: (basis) => ({ basis }),
  记: (remarks) => ({ remarks: remarks.split('｜') }),
  缺: (naWhen) => ({ naAllowed: true, naWhen }),
  测: (said) => ({ reading: readingOf(said) }),
  照: () => ({ photo: 'wanted' }),
  键: (key) => ({ key }),
}

const withField = (item: ChecklistItem, line: string): ChecklistItem => {
  const [, name = '', said = ''] = /^(\S) (.+)$/.exec(line) ?? []
  const field = fields[name]
  if (!field) throw new Error(`no line of a check table: ${line}`)
  return { ...item, ...field(said) }
}

const isUnit = (unit: string): unit is ReadingUnit => readingUnits.some((known) => known === unit)

const readingOf = (said: string): Reading => {
  const [, quantity, least, most, unit] = /^(\S+) (-?[\d.]*?)\.\.(-?[\d.]*) (\S+)$/.exec(said) ?? []
  if (!quantity || !unit || !isUnit(unit)) throw new Error(`no reading: ${said}`)
  return { quantity, unit, ...(least && { least }), ...(most && { most }) }
}
