import { answerPage, countMatching, countWords, matchingRows } from './answer-question'
import { versionAt } from './column-set'
import type { Listing, RowVersion } from './listing'
import type { LiveList } from './live-list'
import { type AskedRows, type Condition, type Question, type Sort, searchWords } from './question'
import type { Known, Lists } from './read-list'

/** What whoever asks for a page of a list says. `known` is a row and its revision, `YX1A0001:7`. */
export type PageInput = {
  readonly q?: string | undefined
  readonly page?: number | undefined
  readonly asOf?: string | undefined
  readonly known?: string | undefined
}

type Asking = AskedRows & {
  readonly listing: Listing
  readonly district: string
  readonly input: PageInput
}

type AskingPage = Asking & {
  /** Columns that a line of the answer is made of: no other is read from the file. */
  readonly shown: readonly string[]
}

type AskedPage = {
  readonly rows: readonly RowVersion[]
  readonly total: number
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** What was known of did not come in time. */
  readonly isBehind: boolean
}

export const pageLength = 40

/** The list as far as it is known, or as it was at an instant, and the question about it. */
const openQuestion = async (lists: Lists, { listing, district, input, scope, conditions, sort }: Asking) => {
  const { q: search, asOf } = input
  const instant = asOf === undefined ? undefined : Date.parse(asOf)
  const place = { district, listing: listing.name }
  const isSearched = searchWords(search).length > 0
  const question = { scope, conditions, sort, search, asOf: instant }
  if (instant === undefined) {
    return { question, ...(await lists.upTo(place, listing.columns, { known: knownIn(input), isSearched })) }
  }
  return { question, list: await lists.asOf(place, listing.columns, { instant, isSearched }), isBehind: false }
}

/** A page of a list as it is, once it holds what is known of, or as it was at an instant. */
export const askPage = async (lists: Lists, { shown, ...asking }: AskingPage): Promise<AskedPage> => {
  const { page = 0 } = asking.input
  const { question, list, isBehind } = await openQuestion(lists, asking)
  const { total, rows } = answerPage(list, { ...question, offset: page * pageLength, size: pageLength, shown })
  return { rows, total, page, pages: Math.ceil(total / pageLength), isBehind }
}

/** How many rows answer, and all of them in order, each made when it is taken; they stay as the list was when asked. */
export const askAll = async (
  lists: Lists,
  { shown, ...asking }: AskingPage,
): Promise<{ total: number; rows: Iterable<RowVersion> }> => {
  const { question, list } = await openQuestion(lists, asking)
  return { total: countMatching(list, question), rows: versionsIn(list, question, shown) }
}

function* versionsIn(list: LiveList, question: Question, shown: readonly string[]): Generator<RowVersion> {
  for (const { set, row } of matchingRows(list, question)) yield versionAt(set, row, shown)
}

/** How many of a list's rows hold each word of a column. */
export const askCounts = async (lists: Lists, asking: Asking, column: string): Promise<[string, number][]> => {
  const { question, list } = await openQuestion(lists, asking)
  return countWords(list, question, column)
}

const knownIn = ({ known }: PageInput): readonly Known[] => {
  if (known === undefined) return []
  const [id = '', revision] = known.split(':')
  return [{ id, revision: Number(revision) }]
}

/** `-day`: by day, the last first. */
export const sortBy = (sort: string): Sort => ({ column: sort.replace('-', ''), descending: sort.startsWith('-') })

/** One of these words, where any is asked for. */
export const among = (column: string, word: string | undefined): readonly Condition[] =>
  word === undefined ? [] : [{ column, anyOf: [word] }]
