import * as z from 'zod'
import { ItemKey } from '../checklist/item-key'
import { Day, Id, Instant, Words } from '../platform/contract'
import { forWhom } from './course'
import { bankStates, longest, mostChoices, mostQuestions, paperLimits, questionKinds } from './values'

export const ChoiceKey = z.string().regex(/^([a-h]|yes|no)$/)
/** What was chosen for one question. */
export const Chosen = z.array(ChoiceKey).max(mostChoices)

export const QuestionContent = z.strictObject({
  kind: z.enum(questionKinds),
  text: Words(longest.text),
  choices: z.array(z.strictObject({ key: ChoiceKey, text: Words(longest.choice) })).max(mostChoices),
  /** Keys of the right choices; of a sentence `yes` or `no`. */
  right: z.array(ChoiceKey).min(1).max(mostChoices),
  explanation: Words(longest.explanation).exactOptional(),
  /** The article behind it, e.g. 食品安全法第四十五条. */
  clause: Words(longest.clause).exactOptional(),
  topic: Words(longest.topic).exactOptional(),
  /** Items of check tables that it is about: it comes first where they were found wrong. */
  itemKeys: z.array(ItemKey).min(1).max(10).exactOptional(),
  ...forWhom,
})
export type QuestionContent = z.infer<typeof QuestionContent>

/** A question of the bank as the office sees it, with its answer. */
export const Question = z.object({
  questionId: z.string(),
  revision: z.int(),
  version: z.int(),
  state: z.enum(bankStates),
  content: QuestionContent,
  changedAt: Instant,
  changedBy: z.string(),
})
export type Question = z.infer<typeof Question>

/** One as it is asked: never with what is right, nor why. */
export const AskedQuestion = z.object({
  questionId: z.string(),
  kind: z.enum(questionKinds),
  text: z.string(),
  choices: z.array(z.object({ key: z.string(), text: z.string() })),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

const Part = z.strictObject({
  kind: z.enum(questionKinds),
  topic: Words(longest.topic).exactOptional(),
  count: z.int().min(1).max(mostQuestions),
  points: z.int().min(1).max(paperLimits.points),
})

/** What papers of an exam are drawn by. */
export const BlueprintContent = z.strictObject({
  title: Words(longest.title),
  ...forWhom,
  /** First and last day on which a paper may be begun; without, every day. */
  open: z.strictObject({ from: Day, to: Day }).exactOptional(),
  parts: z.array(Part).min(1).max(12),
  minutes: z.int().min(1).max(paperLimits.minutes),
  passMark: z.int().min(1),
  /** Papers that one person may begin on one day. */
  attemptsADay: z.int().min(1).max(paperLimits.attempts),
  /** How long the certificate holds. */
  validMonths: z.int().min(1).max(paperLimits.months),
  /** Courses to be studied to the end before. */
  courseIds: z.array(Id).max(20),
})
export type BlueprintContent = z.infer<typeof BlueprintContent>

export const Blueprint = z.object({
  blueprintId: z.string(),
  revision: z.int(),
  state: z.enum(bankStates),
  content: BlueprintContent,
  changedAt: Instant,
  changedBy: z.string(),
  /** Of the parts that the bank cannot fill for everybody whom the exam is for, in words. */
  lacks: z.array(z.string()),
})
export type Blueprint = z.infer<typeof Blueprint>
