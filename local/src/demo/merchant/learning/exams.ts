import type { ApiClient } from '../../api-as'
import type { Life } from '../life'
import type { Hand } from '../seed-staff'

type Training = ApiClient['training']
type Sheet = Awaited<ReturnType<Training['startExam']>>

/** What the office knows of the bank, by question. */
export type Bank = ReadonlyMap<
  string,
  { readonly right: readonly string[]; readonly keys: readonly string[]; readonly isHard: boolean }
>

export type Sitting = {
  readonly hand: Hand
  readonly blueprintId: string
  /** Questions that are answered wrongly: the hard ones first. */
  readonly wrong: number
}

/** Whose, for whoever has no phone of the own and sits on the shop's. */
export const whose = ({ shop: { shopId }, employeeId, hasPhone }: Hand) => ({
  shopId,
  ...(!hasPhone && { employeeId }),
})

const chosen = (bank: Bank, questionId: string, isWrong: boolean): string[] => {
  const { right = [], keys = [] } = bank.get(questionId) ?? {}
  const other = keys.find((key) => !right.includes(key))
  return isWrong && other ? [other] : [...right]
}

/** Of a paper the questions that are answered wrongly. */
const wrongOf = (bank: Bank, { questions }: Sheet, count: number): ReadonlySet<string> => {
  // what is hard is hard for most, not for all
  const isHardFor = (questionId: string, n: number) => (bank.get(questionId)?.isHard ?? false) && (n + count) % 3 > 0
  const hardFirst = questions
    .map(({ questionId }, n) => ({ questionId, n, isHard: isHardFor(questionId, n) }))
    .sort((a, b) => Number(b.isHard) - Number(a.isHard) || ((a.n * 7) % 25) - ((b.n * 7) % 25))
  return new Set(hardFirst.slice(0, count).map(({ questionId }) => questionId))
}

type Answering = { readonly training: Training; readonly sheet: Sheet; readonly window: string }

const answerAll = async (
  bank: Bank,
  { hand, wrong }: Sitting,
  { training, sheet, window }: Answering,
): Promise<void> => {
  const of = { ...whose(hand), examId: sheet.examId, window }
  const mistakes = wrongOf(bank, sheet, wrong)
  for (const { questionId } of sheet.questions)
    await training.answerQuestion({ ...of, questionId, chosen: chosen(bank, questionId, mistakes.has(questionId)) })
  await training.submitExam(of)
}

/** Somebody sits an exam from the first question to the last and hands it in. */
export const sit = async (life: Life, bank: Bank, sitting: Sitting): Promise<void> => {
  const { hand, blueprintId } = sitting
  const { training } = life.as(hand.openid)
  const window = life.newId()
  const sheet = await training.startExam({ ...whose(hand), examId: life.newId(), window, blueprintId })
  await answerAll(bank, sitting, { training, sheet, window })
}

/** 监督抽考: on the inspector's phone, handed over. */
export const sitOnTheSpot = async (life: Life, bank: Bank, sitting: Sitting & { readonly inspector: string }) => {
  const { hand, blueprintId, inspector } = sitting
  const { training } = life.as(inspector)
  const window = life.newId()
  const { shopId } = hand.shop
  const { employeeId } = hand
  const sheet = await training.startSpotExam({ shopId, employeeId, examId: life.newId(), window, blueprintId })
  await answerAll(bank, { ...sitting, hand: { ...hand, hasPhone: false } }, { training, sheet, window })
}
