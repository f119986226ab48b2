import type { LedgerContent } from '@app/types/ledger/content'
import type { LedgerFault } from '@app/types/ledger/values'
import type { BusinessType } from '@app/types/shop/values'
import { plainDecimal } from '../inspection/reading'
import { judgeEntry, type LedgerVerdict, type Measured } from './limits'

type Of<K extends LedgerContent['kind']> = Extract<LedgerContent, { readonly kind: K }>

const kitchens: readonly BusinessType[] = ['catering', 'smallCatering', 'canteen', 'stall']
/** Whoever cooks for guests: what holds for caterers holds there. */
export const isCaterer = (types: readonly BusinessType[]): boolean => types.some((type) => kitchens.includes(type))

const hoursBetween = (from: string, to: string): string => String((Date.parse(to) - Date.parse(from)) / 3_600_000)

const sample = ({ grams, takenAt, discardedAt }: Of<'sampleRetention'>): Measured => ({
  kind: 'sampleRetention',
  grams,
  hours: discardedAt && hoursBetween(takenAt, discardedAt),
})

const measured = (content: LedgerContent, types: readonly BusinessType[]): readonly Measured[] => {
  if (content.kind === 'morningCheck')
    return content.people.map(({ fit, offPost }) => ({ kind: 'morningCheck', fit, offPost }))
  if (content.kind === 'sampleRetention') return [sample(content)]
  if (content.kind === 'disinfection' || content.kind === 'temperature') return [content]
  if (content.kind === 'additive')
    return [{ kind: 'additive', substance: content.substance, isCaterer: isCaterer(types) }]
  return []
}

/** What of an entry is outside the limits of the law, each once; or the field that has to be a number and is none. */
export const entryVerdict = (content: LedgerContent, types: readonly BusinessType[]): LedgerVerdict => {
  if (content.kind === 'kitchenWaste' && plainDecimal(content.kilograms) === undefined)
    return { unreadable: 'kilograms' }
  const faults = new Set<LedgerFault>()
  for (const one of measured(content, types)) {
    const verdict = judgeEntry(one)
    if ('unreadable' in verdict) return verdict
    for (const fault of verdict.faults) faults.add(fault)
  }
  return { faults: [...faults] }
}
