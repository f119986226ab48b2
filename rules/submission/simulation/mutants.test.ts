import { expect, it } from 'vitest'
import { productMachines } from './machines'
import { type Mutant, mutants } from './mutants'
import { simulate } from './simulate'

/** What each planted bug does to people's work, as the simulation has to find it. */
const harm: Readonly<Record<keyof typeof mutants, RegExp>> = {
  editableWhileSending: /edited after sending|two contents/,
  numberedByTheServer: /twice|receipt that the server does not have/,
  photosExchangeable: /without one of its photos/,
  samePhotoRefused: /refused instead of delivered/,
  withdrawnTakenForNew: /twice/,
  neverResumes: /nothing was sent when the network came back|still waiting/,
  noIdempotency: /twice/,
  removedBeforeReceipt: /removed before the receipt/,
  newKeyPerTry: /still waiting|twice/,
  forgetsAfterTenMinutes: /twice/,
  deliveredBeforeItsPhotos: /without one of its photos/,
  sleepsByTheClock: /still waiting/,
  commitsBlindly: /twice/,
  believesAFullStorage: /instead of delivered|is gone|lost|edited after sending/,
}

const planted = Object.entries(mutants).map(([name, mutant]) => [mutant.source, name as keyof typeof mutants] as const)

it.each(planted)('%s: found within 1,000 histories', (_, name) => {
  const mutant: Mutant = mutants[name]
  const { found, histories } = simulate(1, 1_000, mutant.plant(productMachines))
  expect(found?.violation).toMatch(harm[name])
  expect(histories).toBeLessThanOrEqual(1_000)
})

it('plants the six of ODK, the five of the prototype, and ours', () => {
  const sources = Object.values(mutants).map(({ source }) => source.split(/[/,:]/)[0])
  const count = (source: string) => sources.filter((one) => one === source).length
  expect([count('getodk'), count('the prototype'), count('our own')]).toEqual([6, 5, 3])
})

it('finds nothing in the very same histories without them', () => {
  expect(simulate(1, 1_000, productMachines).found).toBeUndefined()
})
