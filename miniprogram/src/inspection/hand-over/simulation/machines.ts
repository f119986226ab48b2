import type { DraftBox } from '../../drafts'
import { noteGiven } from '../follow-handed'
import { giveDraft, takeBack } from '../give-draft'
import { finishArrivals, takeDraft } from '../take-draft'
import type { ServerRules } from './server'

/** The product's own deeds, where a planted bug can take the place of one of them. */
export type Machines = {
  readonly tap: (draft: DraftBox, key: string, now: number) => boolean
  readonly giveDraft: typeof giveDraft
  readonly takeBack: typeof takeBack
  readonly takeDraft: typeof takeDraft
  readonly finishArrivals: typeof finishArrivals
  readonly noteGiven: typeof noteGiven
  readonly server: ServerRules
}

export const productMachines: Machines = {
  tap: (draft, key, now) => draft.saveAnswers({ ...draft.answers(), [key]: { result: 'pass' } }, now),
  ...{ giveDraft, takeBack, takeDraft, finishArrivals, noteGiven },
  server: { takesOnlyWaiting: true },
}

type Mutant = (machines: Machines) => Machines

/** Bugs that a hand-over could have; each is to be found. */
export const mutants = {
  /** Whoever hears nothing of the server goes on. */
  opensWhenOffline: (machines) => ({
    ...machines,
    giveDraft: async (parts, draft, to) => {
      const outcome = await machines.giveDraft(parts, draft, to)
      if (typeof outcome === 'object' && 'offline' in outcome) draft.saveHanded(undefined)
      return outcome
    },
  }),
  takesBackUnasked: (machines) => ({
    ...machines,
    takeBack: async (parts, draft) => {
      const outcome = await machines.takeBack(parts, draft)
      draft.saveHanded(undefined)
      return outcome
    },
  }),
  /** The copy is a draft before the server has agreed. */
  startsBeforeTheServerAgrees: (machines) => ({
    ...machines,
    takeDraft: async (parts, id) => {
      const api = { ...parts.api, takeOverDraft: agreeing(parts.api.takeOverDraft) }
      return await machines.takeDraft({ ...parts, api }, id)
    },
  }),
  forgetsArrivals: (machines) => ({ ...machines, finishArrivals: async () => undefined }),
  serverTakesWhatIsGone: (machines) => ({ ...machines, server: { takesOnlyWaiting: false } }),
  /** What the station gave back stays locked. */
  deafToTheStation: (machines) => ({
    ...machines,
    noteGiven: (here, given) =>
      machines.noteGiven(
        here,
        given.filter(({ state }) => state !== 'released'),
      ),
  }),
  /** Every other tap is only remembered. */
  keepsTapsInMemory: (machines) => {
    let taps = 0
    return { ...machines, tap: (draft, key, now) => (++taps % 2 === 0 ? true : machines.tap(draft, key, now)) }
  },
} as const satisfies Readonly<Record<string, Mutant>>

type TakeOver = Parameters<typeof takeDraft>[0]['api']['takeOverDraft']

const agreeing =
  (takeOver: TakeOver): TakeOver =>
  async (...asked) => {
    const outcome = await takeOver(...asked)
    return 'offline' in outcome ? ({ value: {} } as never) : outcome
  }
