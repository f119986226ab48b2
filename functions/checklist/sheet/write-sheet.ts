import { written } from '@app/rules/shop/sheet-words'
import type { Item, TableContent } from '@app/types/checklist/table'
import { tablePurposeNames, tableTopicNames } from '@app/types/checklist/values'
import { dutyPeriodNames } from '@app/types/duty/values'
import { inspectionKindNames, inspectionKinds } from '@app/types/inspection/values'
import { businessTraitNames, businessTypeNames, sizeClassNames } from '@app/types/shop/values'
import type { Cell } from '../../platform/sheets/cell'
import { writeXlsx } from '../../platform/sheets/write-xlsx'
import {
  type Column,
  columnNames,
  columns,
  coverageWords,
  help,
  helpSheet,
  itemsSheet,
  judgementWords,
  photoWords,
  settings,
  settingsSheet,
} from './columns'

const yes = (one: boolean) => (one ? '是' : '否')

type Row = Partial<Record<Column, string>>

const itemRow = (item: Item): Row => {
  const { key, number, text, keyItem, basis, hint, naAllowed, naWhen, remarks = [], photo, reading } = item
  return {
    key,
    number,
    text,
    keyItem: yes(keyItem),
    basis: basis ?? '',
    hint: hint ?? '',
    naAllowed: yes(naAllowed),
    naWhen: naWhen ?? '',
    remarks: remarks.join('\n'),
    photo: photoWords[photo ?? 'none'],
    ...reading,
  }
}

const itemRows = ({ groups }: TableContent): Row[] =>
  groups.flatMap(({ key: groupKey, title: groupTitle, items }) => {
    const group = { groupKey, groupTitle }
    return items.length === 0 ? [group] : items.map((item) => ({ ...group, ...itemRow(item) }))
  })

const judgementRows = ({ judgement }: TableContent): Cell[][] => [
  [settings.judgement, judgementWords[judgement.kind]],
  ...Object.entries(judgement).flatMap(([name, value]) =>
    typeof value === 'number' ? [[settings[name as 'keyMax'], value]] : [],
  ),
]

const coverageCell = (rule: TableContent['coverage']['routine']): string =>
  rule.kind === 'atLeast' ? coverageWords.atLeast(rule.key, rule.general) : coverageWords[rule.kind]

const settingRows = (content: TableContent): Cell[][] => [
  [settings.title, written(content.title)],
  [settings.businessTypes, content.businessTypes.map((type) => businessTypeNames[type]).join('、')],
  [settings.topic, content.topic ? tableTopicNames[content.topic] : ''],
  [settings.traits, (content.traits ?? []).map((trait) => businessTraitNames[trait]).join('、')],
  [settings.purpose, tablePurposeNames[content.selfCheck ? 'selfCheck' : 'inspection']],
  [settings.period, content.selfCheck ? dutyPeriodNames[content.selfCheck.period] : ''],
  [settings.sizes, (content.selfCheck?.sizes ?? []).map((size) => sizeClassNames[size]).join('、')],
  [settings.standing, yes(content.standing !== undefined)],
  ...judgementRows(content),
  ...inspectionKinds.map((kind) => [inspectionKindNames[kind], coverageCell(content.coverage[kind])]),
]

/** A table as a workbook: its items, its settings beside them, and how it is filled in. */
export const writeSheet = async (content: TableContent): Promise<Uint8Array> =>
  await writeXlsx([
    {
      name: itemsSheet,
      rows: [
        columnNames.map((name) => columns[name].title),
        ...itemRows(content).map((row) => columnNames.map((name) => written(row[name] ?? ''))),
      ],
      widths: columnNames.map((name) => columns[name].width),
      frozenRows: 1,
      wrapped: columnNames.indexOf('remarks'),
    },
    { name: settingsSheet, rows: settingRows(content), widths: [32, 60] },
    { name: helpSheet, rows: help, widths: [20, 90] },
  ])
