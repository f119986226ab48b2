import { expect, it } from 'vitest'
import { runHistory, simulate } from './history'
import { mutants, productMachines } from './machines'

const harm: Readonly<Record<keyof typeof mutants, RegExp>> = {
  opensWhenOffline: /two phones/,
  takesBackUnasked: /two phones/,
  startsBeforeTheServerAgrees: /two phones/,
  forgetsArrivals: /no phone/,
  serverTakesWhatIsGone: /two phones/,
  deafToTheStation: /no phone/,
  keepsTapsInMemory: /an answer is lost/,
}

it('loses no answer, and is never to be changed on two phones and never on none, whatever befalls both', async () => {
  expect(await simulate(1, 500, productMachines)).toBeUndefined()
}, 120_000)

it.each(Object.keys(mutants) as (keyof typeof mutants)[])(
  'finds %s within 1,000 histories',
  async (name) => {
    const found = await simulate(1, 1_000, mutants[name](productMachines))
    expect(found?.violation).toMatch(harm[name])
  },
  120_000,
)

it('is one history for one seed', async () => {
  for (const seed of [3, 77, 910])
    expect(await runHistory(seed, productMachines)).toEqual(await runHistory(seed, productMachines))
  const traces = await Promise.all([1, 2, 3, 4, 5].map(async (seed) => (await runHistory(seed, productMachines)).trace))
  expect(new Set(traces).size).toBe(5)
})
