import { readCell, readYes, settled } from '@app/rules/shop/sheet-words'
import type { Coverage, Judgement, SelfCheckRule, TableContent } from '@app/types/checklist/table'
import { longest, tablePurposeNames, tablePurposes, tableTopicNames, tableTopics } from '@app/types/checklist/values'
import { dutyPeriodNames, dutyPeriods } from '@app/types/duty/values'
import { type InspectionKind, inspectionKindNames, inspectionKinds } from '@app/types/inspection/values'
import {
  type BusinessType,
  businessTraitNames,
  businessTraits,
  businessTypeNames,
  businessTypes,
  sizeClasses,
  sizeClassNames,
} from '@app/types/shop/values'
import type { Cell } from '../../platform/sheets/cell'
import { atLeastPattern, coverageWords, judgementWords, settings, settingsSheet } from './columns'

export type Settings = Omit<TableContent, 'groups'>
export type SettingsRead = { readonly settings: Settings } | { readonly problems: readonly string[] }

type Lines = ReadonlyMap<string, string>
type Wrong = (name: string, words: string) => undefined

type Listed<T extends string> = { readonly among: readonly T[]; readonly names: Readonly<Record<T, string>> }

/** What a cell lists by name: 餐饮服务单位、小餐饮店. */
const listedIn = <T extends string>(
  said: string,
  { among, names }: Listed<T>,
  unknown: (what: string) => void,
): T[] => {
  const parts = said.split(/[、，,;；\n]/).filter((part) => part.trim() !== '')
  const found = parts.map((part) => among.find((one) => settled(names[one]) === settled(part)))
  const strange = parts.filter((_, at) => found[at] === undefined)
  if (strange.length > 0) unknown(strange.join('”“'))
  return [...new Set(found.flatMap((one) => one ?? []))]
}

const typesIn = (lines: Lines, wrong: Wrong): BusinessType[] =>
  listedIn(lines.get(settings.businessTypes) ?? '', { among: businessTypes, names: businessTypeNames }, (what) =>
    wrong(settings.businessTypes, `没有“${what}”这种业态。`),
  )

const traitsIn = (lines: Lines, wrong: Wrong): Pick<Settings, 'traits'> => {
  const traits = listedIn(
    lines.get(settings.traits) ?? '',
    { among: businessTraits, names: businessTraitNames },
    (what) => wrong(settings.traits, `没有“${what}”这种特征。`),
  )
  return traits.length > 0 ? { traits } : {}
}

const topicIn = (lines: Lines, wrong: Wrong): Pick<Settings, 'topic'> => {
  const said = settled(lines.get(settings.topic) ?? '')
  const topic = tableTopics.find((one) => tableTopicNames[one] === said)
  if (said !== '' && !topic)
    wrong(settings.topic, `请写“${Object.values(tableTopicNames).join('”“')}”里的一个，或者空着。`)
  return topic ? { topic } : {}
}

/** A sheet from before there were self-checks says nothing of its use. */
const selfCheckIn = (lines: Lines, wrong: Wrong): Pick<Settings, 'selfCheck'> => {
  const used = settled(lines.get(settings.purpose) ?? '') || tablePurposeNames.inspection
  if (!tablePurposes.some((one) => tablePurposeNames[one] === used))
    wrong(settings.purpose, `请写“${Object.values(tablePurposeNames).join('”“')}”里的一个。`)
  return used === tablePurposeNames.selfCheck ? { selfCheck: ruleIn(lines, wrong) } : {}
}

const ruleIn = (lines: Lines, wrong: Wrong): SelfCheckRule => {
  const said = settled(lines.get(settings.period) ?? '')
  const period = dutyPeriods.find((one) => dutyPeriodNames[one] === said)
  if (!period) wrong(settings.period, `请写“${Object.values(dutyPeriodNames).join('”“')}”里的一个。`)
  const sizes = listedIn(lines.get(settings.sizes) ?? '', { among: sizeClasses, names: sizeClassNames }, (what) =>
    wrong(settings.sizes, `没有“${what}”这种规模。`),
  )
  return { period: period ?? 'daily', ...(sizes.length > 0 && { sizes }) }
}

const countIn = (lines: Lines, name: 'keyMax' | 'generalMax' | 'ratePercent', wrong: Wrong): number => {
  const said = settled(lines.get(settings[name]) ?? '').replace(/%$/, '')
  const highest = name === 'ratePercent' ? 100 : 400
  const count = /^\d{1,3}$/.test(said) ? Number(said) : Number.NaN
  if (count <= highest) return count
  wrong(settings[name], `请写 0 到 ${highest} 的整数。`)
  return 0
}

const judgementIn = (lines: Lines, wrong: Wrong): Judgement => {
  const said = settled(lines.get(settings.judgement) ?? '')
  const count = (name: 'keyMax' | 'generalMax' | 'ratePercent') => countIn(lines, name, wrong)
  switch (said) {
    case judgementWords['catering-2016']:
      return { kind: 'catering-2016', keyMax: count('keyMax'), ratePercent: count('ratePercent') }
    case judgementWords['production-2016']:
      return { kind: 'production-2016', generalMax: count('generalMax'), keyMax: count('keyMax') }
    case judgementWords['drug-2021']:
      return { kind: 'drug-2021' }
    default:
      if (said !== judgementWords['all-key'])
        wrong(settings.judgement, `请写“${Object.values(judgementWords).join('”“')}”里的一个。`)
      return { kind: 'all-key' }
  }
}

const coverageIn = (kind: InspectionKind, lines: Lines, wrong: Wrong): Coverage => {
  const said = (lines.get(inspectionKindNames[kind]) ?? '').normalize('NFKC').trim()
  if (said === coverageWords.everyItem) return { kind: 'everyItem' }
  if (said === coverageWords.previousFailures) return { kind: 'previousFailures' }
  const [, key, general] = atLeastPattern.exec(said) ?? []
  if (key !== undefined && general !== undefined) return { kind: 'atLeast', key: Number(key), general: Number(general) }
  wrong(
    inspectionKindNames[kind],
    `请写“${coverageWords.everyItem}”“${coverageWords.atLeast(3, 7)}”或“${coverageWords.previousFailures}”。`,
  )
  return { kind: 'everyItem' }
}

const titleIn = (lines: Lines, wrong: Wrong): string => {
  const title = lines.get(settings.title) ?? ''
  if (title.length > longest.title) wrong(settings.title, `太长，最多 ${longest.title} 个字。`)
  return title
}

/** What a sheet says of a table beside its items. */
export const readSettings = (rows: readonly (readonly Cell[])[]): SettingsRead => {
  const lines: Lines = new Map(rows.map(([name, value]) => [readCell(name), readCell(value)] as const))
  const problems: string[] = []
  const wrong: Wrong = (name, words) => void problems.push(`“${settingsSheet}”里的“${name}”：${words}`)
  const standing = readYes(lines.get(settings.standing) ?? '')
  if (standing === undefined) wrong(settings.standing, '请写“是”或“否”。')
  const found: Settings = {
    title: titleIn(lines, wrong),
    businessTypes: typesIn(lines, wrong),
    ...topicIn(lines, wrong),
    ...traitsIn(lines, wrong),
    ...selfCheckIn(lines, wrong),
    ...(standing && { standing: '待本局确认' as const }),
    judgement: judgementIn(lines, wrong),
    coverage: Object.fromEntries(
      inspectionKinds.map((kind) => [kind, coverageIn(kind, lines, wrong)]),
    ) as TableContent['coverage'],
  }
  return problems.length > 0 ? { problems } : { settings: found }
}
