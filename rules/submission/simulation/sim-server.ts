import type { PhotoRecord } from '../photo-intake'
import { type Arrival, answerTo, type Decision, type Filed, judgedAt } from '../server-intake'
import { factsUnder } from './law'
import type { Machines } from './machines'
import { shortHashOf } from './random'
import {
  type Answering,
  objectOf,
  photoKey,
  type Request,
  type SimServer,
  type State,
  type Stored,
  stored,
} from './server-model'
import { askPhoto, sendPhoto, sweep } from './server-photos'
import type { Witness } from './witness'
import { second, type World } from './world'

const decide = (state: State, arrival: Arrival, { filed }: Stored): Decision => {
  const { world, machines, records, witness } = state
  const at = world.now()
  const law = witness.laws.get(arrival.inspectionId)
  const photo = (sha256: string) => {
    const key = photoKey(arrival.inspectionId, sha256)
    return machines.standingOf(records.get(key), objectOf(state, key))
  }
  const facts = () => ({
    ...factsUnder(law ?? { kind: 'good', since: 0 }, judgedAt(arrival.signedAt, at), at),
    photo,
  })
  return machines.decideDelivery(filed, arrival, facts, shortHashOf)
}

const filedWith = (filed: Filed, decision: Decision, { sender, contentHash }: Arrival): Filed => {
  if (decision.kind === 'accept')
    return { ...filed, delivered: [...filed.delivered, { receipt: decision.receipt, sender }] }
  if (decision.kind === 'keepConflict')
    return { ...filed, conflicts: [...filed.conflicts, { contentHash, note: decision.conflict }] }
  return filed
}

type Delivery = Extract<Request, { kind: 'deliver' }>

const commit = (state: State, number: string, decision: Decision, { arrival, content }: Delivery): void => {
  const { filed, revision } = stored(state, number)
  state.filed.set(number, { filed: filedWith(filed, decision, arrival), revision: revision + 1 })
  if (decision.kind !== 'accept') return
  const { inspectionId, version, contentHash, photos } = arrival
  state.witness.accepted.push({ inspectionId, version, contentHash, content, photos })
}

type Read = {
  readonly number: string
  readonly revision: number
  readonly decision: Decision
  readonly records: readonly (PhotoRecord | undefined)[]
}

/** The records of its photos as they are now: an acceptance is written onto them, so it holds only if they stay. */
const recordsOf = ({ records }: State, { arrival }: Delivery): Read['records'] =>
  arrival.photos.map((sha256) => records.get(photoKey(arrival.inspectionId, sha256)))

const isSwept = (state: State, { decision, records }: Read, request: Delivery): boolean =>
  decision.kind === 'accept' && recordsOf(state, request).some((record, index) => records[index] && !record)

const finish = (state: State, read: Read, request: Delivery, reply: Answering): void => {
  const { world, machines } = state
  const { number, revision, decision } = read
  state.underWay.delete(request.arrival.inspectionId)
  const isOvertaken = stored(state, number).revision !== revision || isSwept(state, read, request)
  if (machines.commitsOnCondition && isOvertaken) {
    attempt(state, number, request, reply)
    return
  }
  commit(state, number, decision, request)
  world.note(7, decision.kind.length)
  if (!world.faults.strikes('crashAfterCommit', 0.12)) reply({ delivery: answerTo(decision) })
}

/** Reads, decides, and writes on the condition that nothing was filed since it was read; otherwise all over again. */
const attempt = (state: State, number: string, request: Delivery, reply: Answering): void => {
  const { world } = state
  const found = stored(state, number)
  const decision = decide(state, request.arrival, found)
  const read = { number, revision: found.revision, decision, records: recordsOf(state, request) }
  if (decision.kind === 'answer') reply({ delivery: answerTo(decision) })
  else if (world.faults.strikes('racingCommit', 0.2)) {
    state.underWay.add(request.arrival.inspectionId)
    world.after(world.random.between(1, 40 * second), () => finish(state, read, request, reply))
  } else finish(state, read, request, reply)
}

const deliver = (state: State, request: Delivery, reply: Answering): void => {
  const { world, machines, witness } = state
  const { arrival } = request
  if (world.now() < (witness.poisoned.get(arrival.inspectionId) ?? 0)) reply({ trouble: 'serverFailed' })
  else attempt(state, machines.fileUnder(arrival, state.arrivals++), request, reply)
}

type Kinds = {
  readonly [K in Request['kind']]: (state: State, request: Extract<Request, { kind: K }>, reply: Answering) => void
}

const kinds: Kinds = { askPhoto, sendPhoto, deliver }

const handle = (state: State, request: Request, reply: Answering): void => {
  const { faults } = state.world
  if (faults.strikes('crashBeforeHandling', 0.06)) return
  const trouble = request.token !== state.token ? 'signedOut' : faults.strikes('throttled', 0.08) ? 'busy' : undefined
  if (trouble) reply({ trouble })
  else (kinds[request.kind] as (state: State, request: Request, reply: Answering) => void)(state, request, reply)
}

const withdraw = (state: State, inspectionId: string): void => {
  const found = state.filed.get(inspectionId)
  if (!found || found.filed.delivered.length === 0 || found.filed.withdrawal) return
  const withdrawal = { who: '王所', when: new Date(state.world.now()).toISOString() }
  state.world.faults.count('withdrawnMeanwhile')
  state.filed.set(inspectionId, { filed: { ...found.filed, withdrawal }, revision: found.revision + 1 })
}

export const openServer = (world: World, machines: Machines, witness: Witness): SimServer => {
  const places = {
    filed: new Map(),
    underWay: new Set<string>(),
    records: new Map(),
    quarantine: new Map(),
    kept: new Map(),
    since: new Map(),
  }
  const state: State = { world, machines, witness, ...places, arrivals: 0, token: 1 }
  return {
    handle: (request, reply) => handle(state, request, reply),
    token: () => state.token,
    expireTokens: () => {
      state.token++
    },
    filed: state.filed,
    kept: state.kept,
    withdraw: (inspectionId) => withdraw(state, inspectionId),
    sweep: () => sweep(state),
  }
}
