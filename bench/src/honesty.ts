import { honestyHint, isWorthALook } from '@app/rules/self-check/honesty'
import { areaUnderCurve } from '@app/rules/self-check/testing/area-under-curve'
import { shopsThatCheck } from '@app/rules/self-check/testing/shops-that-check'

/**
 * How well the honesty hint tells generated shops that look from those that fill in without looking.
 *
 * `npm run honesty -w bench`
 */
const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`

for (const seed of [1, 2, 3, 4, 5]) {
  const shops = shopsThatCheck(seed, 400).map(({ kind, cheats, checks }) => {
    const hint = honestyHint(checks)
    return { kind, cheats, score: hint?.score ?? 0, isLooked: hint !== undefined && isWorthALook(hint) }
  })
  const looked = (which: typeof shops) => percent(which.filter(({ isLooked }) => isLooked).length, which.length)
  const [cheating, honest] = [shops.filter(({ cheats }) => cheats), shops.filter(({ cheats }) => !cheats)]
  const mild = cheating.filter(({ kind }) => kind.startsWith('mild'))
  console.log(
    `seed ${seed}: AUC ${areaUnderCurve(shops).toFixed(4)}, with mild ones alone ${areaUnderCurve([...mild, ...honest]).toFixed(4)}; worth a look: ${looked(cheating)} of the cheating, ${looked(mild)} of the mild, ${looked(honest)} of the honest`,
  )
}
