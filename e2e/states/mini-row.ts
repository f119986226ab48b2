import type { App } from '../phone-app'
import type { OddCode } from './codes'

export const miniStates = ['normal', 'loading', 'empty', 'error', 'offline', 'large'] as const
export type MiniState = (typeof miniStates)[number]

export type Who = 'consumer' | 'merchant' | 'inspector' | 'stationHead' | 'office'
/** How far an inspection on this phone is. */
export type Draft = 'begun' | 'answered' | 'concluded' | 'posted'
export type Seen = {
  readonly who: Who
  readonly draft?: Draft
  /** What is to be read when the state is there; `empty`, `error`… have words of their own. */
  readonly says: string | RegExp
  readonly query?: (about: About) => string
  readonly act?: (app: App) => Promise<void>
}
/** What the pages of this run are about. */
export type About = {
  readonly code: string
  readonly oddCodes: Readonly<Record<OddCode, string>>
  readonly shopId: string
  readonly inspectionId: string
  readonly rectificationId: string
  readonly draftId: string
  readonly signInId: string
  readonly token: string
  readonly applicationId: string
  /** One of the shop's people, and a code by which that one binds a WeChat. */
  readonly employeeId: string
  readonly employmentToken: string
  /** A course, an exam's rule, a paper of that person under way and one that was failed. */
  readonly training: {
    readonly courseId: string
    readonly blueprintId: string
    readonly examId: string
    readonly failedExamId: string
  }
  /** A table of the shop's own, with the period that it is in. */
  readonly selfCheck: {
    readonly tableId: string
    readonly version: number
    readonly period: string
    readonly day: string
  }
  /** A self-check that was sent, with photographs. */
  readonly selfCheckId: string
  /** What the shop's own check found, that nobody dealt with yet. */
  readonly taskId: string
  /** Entries of the shop's ledger of samples: one objected to, one whose answer waits for the officer. */
  readonly ledger: Readonly<Record<'day' | 'plain' | 'objected' | 'answered', string>>
  /** What the shop asks to be corrected, and one of its papers. */
  readonly amendmentId: string
  readonly licenceId: string
  /** A recusal that waits for a decision. */
  readonly recused: { readonly shopId: string; readonly inspectionId: string }
  /** A shop that nobody runs. */
  readonly unclaimedShopId: string
  /** An order of a shop where nobody inspects meanwhile. */
  readonly otherOrder: { readonly shopId: string; readonly rectificationId: string }
  readonly people: Readonly<Record<Who, string>>
}
/** A state of a page, or why the page has no such state. */
export type Cell = Seen | { readonly none: string }
export type MiniRow = Readonly<Record<MiniState, Cell>>

export const none = (why: string) => ({ none: why })
export const readsNothing = none('reads nothing')
export const onPhone = none('what it shows is on the phone')

type Reading = Omit<Seen, 'says'> & {
  readonly shows: string | RegExp
  /** 「这家店」: what is read, as its notices call it. */
  readonly what: string
  readonly empty: Cell | string | RegExp
}

/** A page that reads from the server has all six states. */
export const reading = ({ shows, what, empty, ...seen }: Reading): MiniRow => ({
  normal: { ...seen, says: shows },
  loading: { ...seen, says: `正在读取${what}…` },
  empty: typeof empty === 'string' || empty instanceof RegExp ? { ...seen, says: empty } : empty,
  error: { ...seen, says: `${what}没读出来` },
  offline: { ...seen, says: '没有网络，照常能查。' },
  large: { ...seen, says: shows },
})

const opened = none('opened over a page that has been read')

/** What rises over a page or comes of a tap on it: in both sizes of text. */
export const tapped = (seen: Seen): MiniRow => ({
  normal: seen,
  loading: opened,
  empty: opened,
  error: opened,
  offline: opened,
  large: seen,
})

/** A page that lives on the phone alone looks the same with and without a network. */
export const local = (seen: Seen, empty: Cell): MiniRow => ({
  normal: seen,
  loading: readsNothing,
  empty,
  error: readsNothing,
  offline: seen,
  large: seen,
})

/** Another thing behind a code: how it is read, and what happens without an answer, the row of the card says. */
export const behindCode = (code: OddCode, says: RegExp | string): MiniRow => {
  const seen: Seen = { who: 'consumer', says, query: ({ oddCodes }) => `code=${oddCodes[code]}` }
  const asCard = none('as the card')
  return { normal: seen, large: seen, loading: asCard, empty: asCard, error: asCard, offline: asCard }
}
