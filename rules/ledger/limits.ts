import type { DisinfectionMethod, LedgerFault, TemperaturePoint } from '@app/types/ledger/values'
import { compareDecimals, plainDecimal } from '../inspection/reading'

/** What a ledger's entry is judged by; numbers as they were typed. */
export type Measured =
  | { readonly kind: 'temperature'; readonly point: TemperaturePoint; readonly celsius: string }
  | {
      readonly kind: 'disinfection'
      readonly method: DisinfectionMethod
      readonly minutes: string
      /** Of steam, boiling water or the infrared cabinet. */
      readonly celsius?: string | undefined
      /** Available chlorine. */
      readonly milligramsPerLitre?: string | undefined
    }
  | { readonly kind: 'sampleRetention'; readonly grams: string; readonly hours?: string | undefined }
  | { readonly kind: 'morningCheck'; readonly fit: boolean; readonly offPost: boolean }
  | { readonly kind: 'additive'; readonly substance: string; readonly isCaterer: boolean }

/** `unreadable`: something that has to be a number is none. */
export type LedgerVerdict = { readonly faults: readonly LedgerFault[] } | { readonly unreadable: string }

export type Limit = { readonly least?: string; readonly above?: string; readonly most?: string }

/** Chilled 0 to 8 ℃, frozen −12 ℃ or below, core 70 ℃ or above, hot hold above 60 ℃ (餐饮服务食品安全操作规范). */
export const temperatures: Readonly<Record<TemperaturePoint, Limit>> = {
  chilled: { least: '0', most: '8' },
  frozen: { most: '-12' },
  core: { least: '70' },
  hotHold: { above: '60' },
}

/** Steam and boiling 100 ℃ for 10 minutes, infrared 120 ℃ for 10, chlorine 250 mg/L for 5 (the same). */
export const disinfections: Readonly<
  Record<DisinfectionMethod, { readonly minutes: string; readonly celsius?: string; readonly milligrams?: string }>
> = {
  steamOrBoil: { minutes: '10', celsius: '100' },
  infrared: { minutes: '10', celsius: '120' },
  chlorine: { minutes: '5', milligrams: '250' },
}

/** At least 125 g of each dish, at least 48 hours (the same). */
export const retention = { grams: '125', hours: '48' } as const

type Checked = {
  readonly value: string | undefined
  readonly limit: Limit
  readonly low: LedgerFault
  readonly high?: LedgerFault
}

const faultOf = (value: string, { limit: { least, above, most }, low, high }: Checked): readonly LedgerFault[] => {
  if (least !== undefined && compareDecimals(value, least) < 0) return [low]
  if (above !== undefined && compareDecimals(value, above) <= 0) return [low]
  return most !== undefined && high && compareDecimals(value, most) > 0 ? [high] : []
}

/** Everything that was to be measured, judged; what cannot be read is named before anything is judged. */
const judged = (all: Readonly<Record<string, Checked>>): LedgerVerdict => {
  const faults: LedgerFault[] = []
  for (const [name, checked] of Object.entries(all)) {
    const value = plainDecimal(checked.value ?? '')
    if (value === undefined) return { unreadable: name }
    faults.push(...faultOf(value, checked))
  }
  return { faults }
}

const disinfected = ({ method, minutes, celsius, milligramsPerLitre }: Extract<Measured, { kind: 'disinfection' }>) => {
  const limits = disinfections[method]
  return judged({
    minutes: { value: minutes, limit: { least: limits.minutes }, low: 'tooShort' },
    ...(limits.celsius && { celsius: { value: celsius, limit: { least: limits.celsius }, low: 'tooCold' as const } }),
    ...(limits.milligrams && {
      milligramsPerLitre: { value: milligramsPerLitre, limit: { least: limits.milligrams }, low: 'tooWeak' as const },
    }),
  })
}

/** Caterers may neither buy nor store nor use sodium or potassium nitrite (总局公告 2018 年第 18 号). */
const isNitrite = (substance: string): boolean => /亚硝酸[钠钾盐]/.test(substance.normalize('NFKC'))

type Of<K extends Measured['kind']> = Extract<Measured, { readonly kind: K }>

const judges: { readonly [K in Measured['kind']]: (entry: Of<K>) => LedgerVerdict } = {
  temperature: ({ point, celsius }) =>
    judged({ celsius: { value: celsius, limit: temperatures[point], low: 'tooCold', high: 'tooWarm' } }),
  disinfection: disinfected,
  sampleRetention: ({ grams, hours }) =>
    judged({
      grams: { value: grams, limit: { least: retention.grams }, low: 'tooLittle' },
      ...(hours !== undefined && {
        hours: { value: hours, limit: { least: retention.hours }, low: 'tooShort' as const },
      }),
    }),
  morningCheck: ({ fit, offPost }) => ({ faults: fit || offPost ? [] : ['unfitAtWork'] }),
  additive: ({ substance, isCaterer }) => ({ faults: isCaterer && isNitrite(substance) ? ['nitrite'] : [] }),
}

/** What of an entry is outside the limits of the law. A fault is shown at once and kept; it never hides the entry. */
export const judgeEntry = <K extends Measured['kind']>(entry: Of<K>): LedgerVerdict => judges[entry.kind as K](entry)
