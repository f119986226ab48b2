import type { ItemResult, Verdict } from '@app/types/inspection/values'

/** The four shapes of a result: circle, triangle, octagon, square. */
export type Tone = 'pass' | 'warn' | 'fail' | 'none'

const tones: Readonly<Record<Verdict | ItemResult, Tone>> = {
  conforming: 'pass',
  basicallyConforming: 'warn',
  nonConforming: 'fail',
  pass: 'pass',
  fail: 'fail',
  notApplicable: 'none',
}

/** Shape and colour of a verdict or of an item's result. */
export const toneOf = (result: Verdict | ItemResult): Tone => tones[result]
