import type { HandOverShown } from '@app/types/inspection/hand-over'
import { someHead } from '../../testing'

type Person = 0 | 1
type Refusal = { readonly refused: { readonly code: string; readonly message: string; readonly next: string } }
type Reply<T = HandOverShown> = { readonly value: T } | Refusal
type Given = { readonly draft: string; readonly pictures: readonly unknown[] }

type Kept = Given & {
  readonly from: Person
  readonly to: Person
  readonly givenAt: number
  readonly taken?: string
  readonly withdrawn?: true
  readonly released?: true
}

type State = {
  readonly now: () => number
  kept: Kept | undefined
  readonly answered: Map<string, Reply>
}

const lifeMs = 7 * 86_400_000
const refused = (code: string): Refusal => ({ refused: { code, message: code, next: '' } })
const instant = (ms: number) => new Date(ms).toISOString()

const stateOf = ({ taken, withdrawn, released, givenAt }: Kept, now: number): HandOverShown['state'] => {
  if (released) return 'released'
  if (taken) return 'taken'
  if (withdrawn) return 'withdrawn'
  return givenAt + lifeMs <= now ? 'returned' : 'waiting'
}

export const nameOf = (person: Person): string => `执法员${person}`

const shown = ({ now }: State, one: Kept): HandOverShown => {
  const { shopId, inspectionId, shopName } = someHead
  return {
    ...{ shopId, inspectionId, shopName, from: nameOf(one.from), to: nameOf(one.to) },
    ...{ givenAt: instant(one.givenAt), expiresAt: instant(one.givenAt + lifeMs), state: stateOf(one, now()) },
    ...(one.taken && { takenAt: instant(now()) }),
    ...(one.released && { released: { at: instant(now()), by: '所长', reason: '手机丢了' } }),
  }
}

const keep = (state: State, kept: Kept): Reply => {
  state.kept = kept
  return { value: shown(state, kept) }
}

const whyNotGiven = (state: State, from: Person): Refusal | undefined => {
  const { kept } = state
  const standing = kept && stateOf(kept, state.now())
  if (standing === 'waiting') return refused('handOver.waiting')
  if (standing === 'released' && kept?.to === from) return refused('handOver.released')
  return standing === 'taken' && kept?.to !== from ? refused('handOver.taken') : undefined
}

/** By its key once, however often it arrives. */
const give = (state: State, from: Person, given: Given & { readonly key: string }): Reply => {
  const { draft, pictures, key } = given
  const reply =
    state.answered.get(key) ??
    whyNotGiven(state, from) ??
    keep(state, { from, to: from === 0 ? 1 : 0, draft, pictures, givenAt: state.now() })
  state.answered.set(key, reply)
  return reply
}

const withdraw = (state: State, from: Person): Reply => {
  const { kept } = state
  if (!kept) return refused('handOver.unknown')
  const standing = stateOf(kept, state.now())
  if (kept.from !== from) return refused(standing === 'taken' ? 'handOver.unknown' : 'access.denied')
  return kept.taken ? refused('handOver.taken') : keep(state, { ...kept, withdrawn: true })
}

const open = (state: State, to: Person): Reply<object> => {
  const { kept } = state
  if (kept && kept.to !== to) return refused('access.denied')
  return kept && stateOf(kept, state.now()) === 'waiting'
    ? { value: { handOver: shown(state, kept), text: kept.draft, tables: someHead.tables, pictures: [] } }
    : refused('handOver.unknown')
}

/** Whether the server agrees to a taking-over only while the draft waits: what a planted bug leaves out. */
export type ServerRules = { readonly takesOnlyWaiting: boolean }

type Taking = ServerRules & { readonly to: Person; readonly keptAs: string }

const takeOver = (state: State, { to, keptAs, takesOnlyWaiting }: Taking): Reply => {
  const { kept } = state
  if (!kept) return refused('handOver.unknown')
  if (kept.to !== to) return refused('access.denied')
  if (kept.taken) return kept.taken === keptAs ? { value: shown(state, kept) } : refused('handOver.taken')
  const isWaiting = stateOf(kept, state.now()) === 'waiting'
  return takesOnlyWaiting && !isWaiting ? refused('handOver.unknown') : keep(state, { ...kept, taken: keptAs })
}

const takerIn = ({ kept, now }: State): Person | undefined =>
  kept && stateOf(kept, now()) === 'taken' ? kept.to : undefined

/** The server's part of a hand-over, as `functions/inspection/hand-over` decides it, for one inspection and two people. */
export const handServer = (now: () => number, rules: ServerRules) => {
  const state: State = { now, kept: undefined, answered: new Map() }
  return {
    give: (from: Person, given: Given, key: string) => give(state, from, { ...given, key }),
    withdraw: (from: Person) => withdraw(state, from),
    open: (to: Person) => open(state, to),
    takeOver: (to: Person, keptAs: string) => takeOver(state, { ...rules, to, keptAs }),
    /** The head of the station, once the phone that took it is lost. */
    release: () => {
      if (state.kept && takerIn(state) !== undefined) keep(state, { ...state.kept, released: true })
    },
    listed: (): readonly HandOverShown[] => (state.kept ? [shown(state, state.kept)] : []),
    taker: () => takerIn(state),
  }
}
export type HandServer = ReturnType<typeof handServer>
