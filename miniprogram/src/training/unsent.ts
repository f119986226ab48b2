import type { Storage } from '../device/storage'
import type { Choices } from './sitting'

/** An answer that the server does not have yet, and the one that it has. */
type One = { readonly chosen: readonly string[]; readonly instead: readonly string[] }
export type Unsent = Readonly<Record<string, One>>

const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join()

/** With one more; what the server has stays what it was when the first of a question was tapped. */
export const withUnsent = (
  unsent: Unsent,
  questionId: string,
  chosen: readonly string[],
  instead: readonly string[],
): Unsent => ({ ...unsent, [questionId]: { chosen, instead: unsent[questionId]?.instead ?? instead } })

/** Without one that arrived; one that was changed meanwhile stays, in the place of what arrived. */
export const withoutSent = (unsent: Unsent, questionId: string, arrived: readonly string[]): Unsent => {
  const { [questionId]: one, ...others } = unsent
  return !one || same(one.chosen, arrived) ? others : { ...others, [questionId]: { ...one, instead: arrived } }
}

/** Those that still stand: of a question that was answered on another phone since, that answer stands. */
export const standing = (unsent: Unsent, answers: Choices): Unsent =>
  Object.fromEntries(
    Object.entries(unsent).filter(([questionId, { instead }]) => same(answers[questionId] ?? [], instead)),
  )

/** What is shown as chosen: the server's, and over it what was tapped since. */
export const chosenWith = (answers: Choices, unsent: Unsent): Choices => ({
  ...answers,
  ...Object.fromEntries(Object.entries(unsent).map(([questionId, { chosen }]) => [questionId, chosen])),
})

/** What a phone keeps of an exam: it survives the app. */
export type KeptExam = { readonly unsent: Unsent; readonly marked: readonly string[] }

const nothing: KeptExam = { unsent: {}, marked: [] }

const isKept = (found: unknown): found is KeptExam =>
  typeof found === 'object' && found !== null && 'unsent' in found && 'marked' in found

/** On a phone that is full it holds as long as the page: nothing that was tapped is lost before it is sent. */
export const openExamBox = (storage: Storage, examId: string) => {
  const key = `exam/${examId}`
  const found = storage.read(key)
  let held: KeptExam = isKept(found) ? found : nothing
  return {
    read: (): KeptExam => held,
    save: (change: Partial<KeptExam>): void => {
      held = { ...held, ...change }
      storage.write(key, held)
    },
    discard: (): void => {
      held = nothing
      storage.remove(key)
    },
  }
}
export type ExamBox = ReturnType<typeof openExamBox>
