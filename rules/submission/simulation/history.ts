import type { FaultCounts } from './faults'
import { drawLaw } from './law'
import { type Machines, productMachines } from './machines'
import { planMishaps } from './mishaps'
import { openNetwork } from './network'
import { type Task, tend } from './person'
import { clockOf, newPhone, type SimPhone, type Surroundings } from './phone-model'
import { openServer } from './sim-server'
import { judgeEnd, judgeRest } from './verdict'
import { newWitness } from './witness'
import { day, hour, minute, openWorld, type World } from './world'

export type History = {
  readonly seed: number
  readonly events: number
  readonly traceHash: number
  /** What may never happen, and did. */
  readonly violation?: string
}

const drawSkew = ({ random, faults }: World): number => {
  if (faults.strikes('clockAhead', 0.15)) return random.between(hour, day)
  return faults.strikes('clockBehind', 0.15) ? -random.between(hour, day) : 0
}

const openPhones = (world: World, count: number, token: number): readonly SimPhone[] =>
  Array.from({ length: count }, (_, number) => {
    const phone = newPhone(number, token, world.random.chance(0.2))
    phone.skew = drawSkew(world)
    return phone
  })

const taskFor = (inspectionId: string, author: string, edits: number): Task => ({
  ...{
    key: `${inspectionId}-${author}`,
    inspectionId,
    version: 1,
    author,
    photos: [],
    edits,
    meddling: 2,
    seen: false,
  },
})

/** The same inspection on the other phone of the inspector: with the very content, or with one of its own. */
const twinOf = ({ world, witness }: Surroundings, phone: SimPhone, task: Task): readonly [Task, Task | undefined] => {
  const { inspectionId } = task
  if (world.faults.strikes('twoPhonesSameContent', 0.3)) {
    const signedAt = clockOf(phone, world) + minute
    const shared = { ...task, author: 'both', edits: 0, signedAt }
    return [shared, { ...shared, key: `${inspectionId}-twin`, photos: [] }]
  }
  if (!world.faults.strikes('twoPhonesOtherContent', 0.3)) return [task, undefined]
  witness.contested.add(inspectionId)
  return [task, taskFor(inspectionId, 'twin', 1)]
}

const planInspection = (around: Surroundings, phones: readonly SimPhone[], number: number): void => {
  const { world, witness } = around
  const { random, faults } = world
  const inspectionId = `i${number}`
  const phone = phones[random.below(phones.length)] as SimPhone
  witness.laws.set(inspectionId, drawLaw(world))
  if (faults.strikes('poisonMessage', 0.05)) witness.poisoned.set(inspectionId, world.now() + 2 * hour)
  const own = taskFor(inspectionId, `a${phone.number}`, random.below(4))
  const other = phones.find((one) => one !== phone)
  const [task, twin] = other ? twinOf(around, phone, own) : ([own, undefined] as const)
  world.after(random.below(hour), () => tend(around, phone, task))
  if (other && twin) world.after(random.below(hour), () => tend(around, other, twin))
}

/** One seed, one history: one or two phones, one to three inspections, whatever may befall them, and its judgement. */
export const runHistory = (seed: number, counts: FaultCounts, machines: Machines = productMachines): History => {
  const world = openWorld(seed, counts)
  const witness = newWitness()
  const server = openServer(world, machines, witness)
  const around = { world, machines, server, witness, network: openNetwork(world, server) }
  const phones = openPhones(world, 1 + world.random.below(2), server.token())
  const inspections = 1 + world.random.below(3)
  for (let number = 0; number < inspections; number++) planInspection(around, phones, number)
  for (const phone of phones) planMishaps(around, phone)
  judgeRest(around, phones)
  world.run()
  const violation = world.violation() ?? judgeEnd(around, phones)
  return { seed, events: world.events(), traceHash: world.traceHash(), ...(violation && { violation }) }
}
