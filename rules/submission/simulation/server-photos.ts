import type { PhotoAnswer } from '../answers'
import type { Photo } from '../parcel'
import { answerToBytes, sweepPhoto } from '../photo-intake'
import { type Answering, isNamed, objectOf, photoKey, type Request, type State } from './server-model'
import { second } from './world'

/** Seals what lies in quarantine: bytes first, then their record. */
const check = (state: State, key: string, photo: Photo): PhotoAnswer | 'crashed' => {
  const { world, machines, quarantine, kept, records, witness } = state
  const arrivedAs = quarantine.get(key)
  if (arrivedAs === undefined) return { kind: 'send' }
  const fault = witness.badPhotos.has(photo.sha256) ? { fault: 'notPicture' as const } : {}
  const verdict = machines.checkPhoto(photo.sha256, { sha256: arrivedAs, bytes: photo.bytes, ...fault }, world.now())
  if (verdict.kind === 'keep') kept.set(key, arrivedAs)
  if (verdict.kind === 'keep' && world.faults.strikes('photoWithoutRecord', 0.1)) return 'crashed'
  if (verdict.kind !== 'again') records.set(key, verdict.record)
  quarantine.delete(key)
  return answerToBytes(verdict)
}

export const askPhoto = (
  state: State,
  { inspectionId, photo }: Extract<Request, { kind: 'askPhoto' }>,
  reply: Answering,
) => {
  const { world, machines, records } = state
  const key = photoKey(inspectionId, photo.sha256)
  const mayVanish = !isNamed(state, key) && !state.underWay.has(inspectionId)
  if (mayVanish && world.faults.strikes('recordWithoutPhoto', 0.02)) state.kept.delete(key)
  const asked = { bytes: photo.bytes, at: world.now(), mostBytes: 2_000_000 }
  const decision = machines.askPhoto(records.get(key), objectOf(state, key), asked)
  if (decision.record) records.set(key, decision.record)
  if (decision.check) check(state, key, photo)
  reply({ photo: decision.answer })
}

export const sendPhoto = (state: State, request: Extract<Request, { kind: 'sendPhoto' }>, reply: Answering) => {
  const { world, quarantine, since } = state
  const key = photoKey(request.inspectionId, request.photo.sha256)
  quarantine.set(key, request.arrivedAs)
  since.set(key, world.now())
  if (world.faults.strikes('photoStillChecking', 0.2)) {
    world.after(world.random.between(second, 20 * second), () => check(state, key, request.photo))
    reply({ photo: { kind: 'checking' } })
    return
  }
  const answer = check(state, key, request.photo)
  if (answer !== 'crashed') reply({ photo: answer })
}

/** What nobody names any more, by the product's rule. */
export const sweep = (state: State): void => {
  const { world, kept, since } = state
  for (const key of kept.keys()) {
    const age = { since: since.get(key) ?? world.now(), named: isNamed(state, key) }
    if (sweepPhoto(age, world.now()) === 'keep') continue
    world.faults.count('orphanSwept')
    state.records.delete(key)
    kept.delete(key)
  }
}
