import type { DisinfectionMethod, LedgerFault, TemperaturePoint } from '@app/types/ledger/values'
import { disinfectionMethodNames, temperaturePointNames } from '@app/types/ledger/values'
import { disinfections, type Limit, retention, temperatures } from './limits'

const limitWords = ({ least, above, most }: Limit, unit: string): string => {
  if (least !== undefined && most !== undefined) return `${least} 到 ${most} ${unit}`
  if (most !== undefined) return `${most} ${unit}以下`
  return above === undefined ? `${least} ${unit}以上` : `高于 ${above} ${unit}`
}

/** What the law asks of a temperature: `冷藏应当 0 到 8 ℃`. */
export const temperatureLimit = (point: TemperaturePoint): string =>
  `${temperaturePointNames[point]}应当 ${limitWords(temperatures[point], '℃')}`

type Disinfected = 'minutes' | 'celsius' | 'milligramsPerLitre'

/** The same of a figure of a disinfection; undefined where the method has none. */
export const disinfectionLimit = (method: DisinfectionMethod, figure: Disinfected): string | undefined => {
  const { minutes, celsius, milligrams } = disinfections[method]
  const of = { minutes: [minutes, '分钟'], celsius: [celsius, '℃'], milligramsPerLitre: [milligrams, 'mg/L'] } as const
  const [least, unit] = of[figure]
  return least && `${disinfectionMethodNames[method]}应当 ${limitWords({ least }, unit)}`
}

export const gramsLimit = `每样应当 ${limitWords({ least: retention.grams }, '克')}`
export const hoursLimit = `应当冷藏留满 ${retention.hours} 小时`

/** What to do about a fault at once. What is so is written down as it is all the same. */
export const faultAdvice: Readonly<Record<LedgerFault, string>> = {
  tooLittle: '请再取一些留够；取不到的照实记。',
  tooShort: '请做够；已经这样的照实记。',
  tooWarm: '请先看设备和里面的食品，温度照实记。',
  tooCold: '请调好或再加热，温度照实记。',
  tooWeak: '请重新配好再消毒；已经这样的照实记。',
  unfitAtWork: '不适合上岗的人要马上离开接触食品的岗位。',
  nitrite: '餐饮服务不得采购、贮存、使用亚硝酸盐。请马上停用、封存，并照实记。',
}
