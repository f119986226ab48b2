import { type Random, seeded } from '@app/rules/submission/simulation/random'
import { beginDraft } from '../../outbox/begin-draft'
import { itemKeys, someHead } from '../../testing'
import { noteHanded } from '../follow-handed'
import type { Machines } from './machines'
import { apiOf, draftOn, inspectionId, isEditable, Killed, openPhone, restart, type SimPhone } from './phone'
import { type HandServer, handServer, nameOf } from './server'

export type History = { readonly violation?: string; readonly trace: string }

const hour = 3_600_000
const day = 24 * hour

type World = {
  readonly random: Random
  readonly server: HandServer
  readonly machines: Machines
  readonly phones: readonly [SimPhone, SimPhone]
  /** Items that somebody answered and was told so: they may never be missing where the inspection goes on. */
  told: ReadonlySet<string>
  now: number
  calm: boolean
  /** A deed of the other phone in the middle of a call. */
  nested: boolean
  trace: string[]
  violation?: string
}

const openWorld = (seed: number, machines: Machines): World => {
  const random = seeded(seed)
  const state = { calm: false, now: Date.parse('2026-11-24T03:00:00Z') }
  const trouble = { random, strikes: (share: number) => !state.calm && random.chance(share) }
  const phones = [openPhone(0, trouble), openPhone(1, trouble)] as const
  const server = handServer(() => state.now, machines.server)
  return Object.assign(state, { random, server, machines, phones, told: new Set<string>(), nested: false, trace: [] })
}

const lacks = (phone: SimPhone, told: ReadonlySet<string>): boolean => {
  const answers = draftOn(phone).answers()
  return [...told].some((key) => !answers[key])
}

const look = (world: World): void => {
  const open = world.phones.filter(isEditable)
  if (open.length > 1) world.violation ??= 'can be changed on two phones'
  if (open.some((phone) => lacks(phone, world.told))) world.violation ??= 'an answer is lost'
}

const happens = ({ random, calm }: World, share: number): boolean => !calm && random.chance(share)

/** A call that may never arrive, whose answer may never come back, and during which the other phone goes on. */
const caller = (world: World) => async (answer: () => unknown) => {
  if (happens(world, 0.12)) return { offline: true }
  if (!world.nested && happens(world, 0.2)) await elsewhere(world)
  const reply = answer()
  return happens(world, 0.12) ? { offline: true } : reply
}

const elsewhere = async (world: World): Promise<void> => {
  world.nested = true
  await step(world)
  world.nested = false
}

const partsOn = (world: World, phone: SimPhone) => {
  const inspection = apiOf(world.server, phone, caller(world) as never)
  return {
    ...{ storage: phone.storage, outbox: phone.app.door, now: () => world.now },
    give: { api: { inspection, photo: {} }, readFile: async () => new Uint8Array(), uploadFile: async () => true },
    api: inspection,
    fetchFile: async () => ({ path: 'fetched' }),
    removeFile: () => undefined,
    newId: () => `kept ${world.random.below(1_000_000)}`,
  }
}

type Deed = (world: World, phone: SimPhone) => Promise<unknown>

const tap: Deed = async (world, phone) => {
  if (!isEditable(phone)) return
  const key = itemKeys[world.random.below(itemKeys.length)] as string
  if (world.machines.tap(draftOn(phone), key, world.now)) world.told = new Set([...world.told, key])
}

const give: Deed = async (world, phone) => {
  if (!isEditable(phone)) return
  const { give: parts, now } = partsOn(world, phone)
  const to = someHead.inspectors[phone.person === 0 ? 1 : 0] as never
  await world.machines.giveDraft({ ...parts, newKey: () => 'key', now } as never, draftOn(phone), to)
}

const back: Deed = async (world, phone) => {
  const { api, outbox } = partsOn(world, phone)
  if (!['giving', 'given'].includes(draftOn(phone).handed()?.state ?? '')) return
  await world.machines.takeBack({ api: { inspection: api }, outbox } as never, draftOn(phone))
}

const take: Deed = async (world, phone) => {
  if (!isEditable(phone)) await world.machines.takeDraft(partsOn(world, phone) as never, inspectionId)
}

const note: Deed = async (world, phone) => {
  const own = world.server.listed().filter(({ from }) => from === nameOf(phone.person))
  world.machines.noteGiven({ storage: phone.storage, outbox: phone.app.door }, own)
}

/** What came back to this phone goes on here once somebody taps it. */
const goOn: Deed = async (_, phone) => {
  const draft = draftOn(phone)
  if (['returned', 'released'].includes(draft.handed()?.state ?? '')) noteHanded(phone.app.door, draft, undefined)
}

const startAgain: Deed = async (world, phone) => {
  restart(phone)
  await world.machines.finishArrivals(partsOn(world, phone) as never)
}

const wait: Deed = async (world) => {
  world.now += world.random.chance(0.1) ? 8 * day : world.random.between(1, 4) * hour
}

/** The phone that took it over is lost with what was answered there; the station gives it back to its giver. */
const lose: Deed = async (world, phone) => {
  const other = world.phones[phone.person === 0 ? 1 : 0]
  if (world.server.taker() !== phone.person || !draftOn(other).head() || !world.random.chance(0.3)) return
  phone.lost = true
  const left = draftOn(other).answers()
  world.told = new Set([...world.told].filter((key) => left[key]))
  world.server.release()
}

const deeds = { tap, give, back, take, note, goOn, startAgain, wait, lose } as const
const names = Object.keys(deeds) as (keyof typeof deeds)[]

const does = async (world: World, name: keyof typeof deeds, phone: SimPhone): Promise<void> => {
  if (phone.lost) return
  try {
    await deeds[name](world, phone)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    restart(phone)
  }
  world.trace.push(`${name}${phone.person}`)
  look(world)
}

const step = async (world: World): Promise<void> => {
  const name = names[world.random.below(names.length)] as keyof typeof deeds
  await does(world, name, world.phones[world.random.below(2)] as SimPhone)
}

/** No more faults: both do what a person would do, until it is somewhere. */
const settle = async (world: World): Promise<void> => {
  world.calm = true
  for (let round = 0; round < 4; round++)
    for (const phone of world.phones)
      for (const name of ['startAgain', 'note', 'goOn', 'back'] as const) await does(world, name, phone)
  if (!world.phones.some(isEditable)) world.violation ??= 'can be changed on no phone'
}

/** One seed, one history: two inspectors, one inspection, whatever befalls their phones and the network between. */
export const runHistory = async (seed: number, machines: Machines): Promise<History> => {
  const world = openWorld(seed, machines)
  const [first] = world.phones
  try {
    beginDraft(first.storage, first.app.door, someHead)
  } catch {
    restart(first)
  }
  const begun = isEditable(first)
  const steps = 6 + world.random.below(18)
  for (let n = 0; begun && n < steps && !world.violation; n++) await step(world)
  if (begun && !world.violation) await settle(world)
  return { trace: world.trace.join(' '), ...(world.violation && { violation: world.violation }) }
}

export type Found = { readonly seed: number; readonly violation: string; readonly trace: string }

/** Histories one after the other until one goes wrong. */
export const simulate = async (first: number, histories: number, machines: Machines): Promise<Found | undefined> => {
  for (let seed = first; seed < first + histories; seed++) {
    const { violation, trace } = await runHistory(seed, machines)
    if (violation) return { seed, violation, trace }
  }
  return undefined
}
