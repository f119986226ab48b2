import type { RuleText } from './clauses'

/**
 * The catering rule of 2016 word for word (regulations §3.1): 符合 no problem found; 基本符合 at most 1 key item fails and
 * 70 % ≤ rate < 100 %; 不符合 2 or more key items fail, or the rate is below 70 %. It has a hole: the prover finds it.
 */
export const catering2016AsPublished: RuleText = [
  {
    verdict: 'conforming',
    when: [
      { of: 'keyFailed', is: 'exactly', than: 0 },
      { of: 'generalFailed', is: 'exactly', than: 0 },
    ],
  },
  {
    verdict: 'basicallyConforming',
    when: [
      { of: 'keyFailed', is: 'atMost', than: 1 },
      { of: 'rate', is: 'atLeast', than: 70 },
      { of: 'rate', is: 'lessThan', than: 100 },
    ],
  },
  { verdict: 'nonConforming', when: [{ of: 'keyFailed', is: 'atLeast', than: 2 }] },
  { verdict: 'nonConforming', when: [{ of: 'rate', is: 'lessThan', than: 70 }] },
]

/** The production rule of 2016: 基本符合 1 to 8 general items and no key item fail; 不符合 more than 8, or any key item. */
export const production2016AsPublished: RuleText = [
  {
    verdict: 'conforming',
    when: [
      { of: 'keyFailed', is: 'exactly', than: 0 },
      { of: 'generalFailed', is: 'exactly', than: 0 },
    ],
  },
  {
    verdict: 'basicallyConforming',
    when: [
      { of: 'keyFailed', is: 'exactly', than: 0 },
      { of: 'generalFailed', is: 'atLeast', than: 1 },
      { of: 'generalFailed', is: 'atMost', than: 8 },
    ],
  },
  { verdict: 'nonConforming', when: [{ of: 'generalFailed', is: 'moreThan', than: 8 }] },
  { verdict: 'nonConforming', when: [{ of: 'keyFailed', is: 'atLeast', than: 1 }] },
]
