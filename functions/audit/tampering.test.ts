import { spawnSync } from 'node:child_process'
import { randomFrom } from '@app/local/demo/random'
import { describe, expect, it } from 'vitest'
import { type Exported, exported, logOf } from './testing/exported-day'
import { later, place, sealedDay } from './testing/sealed-day'
import { tampered } from './testing/tamper'
import { verifyChain } from './verify-chain'

const random = randomFrom(20_260_318)
const tamperings = Array.from({ length: 10_000 }, (_, n) => tampered(n, random))
const untouched = Array.from({ length: 30 }, (_, count) => exported(sealedDay(count)))

const isWhole = (day: Exported): boolean => verifyChain(place, logOf(day), later).faults.length === 0

/** What the verifier says that was written apart, from docs/audit-log.md alone; a line for each day. */
const saidByPython = (days: readonly Exported[]): readonly string[] => {
  const script = new URL('../../scripts/verify_audit_day.py', import.meta.url).pathname
  const input = days.map((day) => JSON.stringify(day)).join('\n')
  const { stdout } = spawnSync('python3', [script], { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return stdout.trimEnd().split('\n')
}
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) process.stdout.write('the second verifier of the audit log is not run: python3 is missing\n')

describe('a sealed day', () => {
  it('is whole until somebody touches it', () => {
    expect(untouched.filter((day) => !isWhole(day))).toEqual([])
  })

  it('shows each of ten thousand tamperings', () => {
    expect(tamperings.filter(({ day }) => isWhole(day)).map(({ deed }) => deed)).toEqual([])
  })
})

describe.runIf(hasPython)(
  'a verifier written apart, from the documented format alone',
  () => {
    it('finds untouched days whole', () => {
      expect(saidByPython(untouched)).toEqual(untouched.map(() => 'whole'))
    })

    it('finds each of ten thousand tamperings', () => {
      const said = saidByPython(tamperings.map(({ day }) => day))
      expect(said).toHaveLength(tamperings.length)
      expect(tamperings.filter((_, n) => said[n] === 'whole').map(({ deed }) => deed)).toEqual([])
    })
  },
  60_000,
)
