import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { api, makeId, now } from '../../parts'
import {
  aheadOf,
  type Choices,
  firstOpen,
  type Question,
  type Sheet,
  secondsLeft,
  tapped,
} from '../../training/sitting'

export type Asked = { readonly shopId: string; readonly examId?: string; readonly blueprintId?: string }
export type Result = Answer<'training', 'submitExam'>

/** Begins a paper, or goes on with one: this page and no other may answer from now on. */
const open = async ({ shopId, examId, blueprintId = '' }: Asked, window: string): Promise<Outcome<Sheet>> =>
  examId
    ? await api.training.resumeExam({ shopId, examId, window }, { idempotencyKey: `${window}-resume` })
    : await api.training.startExam(
        { shopId, examId: window, window, blueprintId },
        { idempotencyKey: `${window}-start` },
      )

/** The paper, once it is open. */
const useSheet = (asked: Asked, window: string) => {
  const [opened, setOpened] = useState<Outcome<Sheet>>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, and again when somebody asks for it
  useEffect(() => {
    void open(asked, window).then(setOpened)
  }, [turn])
  return { opened, again: () => setTurn((before) => before + 1) }
}

/** Seconds left by the server's clock; 0 before the paper is open. */
const useSecondsLeft = (sheet: Sheet | undefined): number => {
  const [ahead, setAhead] = useState(0)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (sheet) setAhead(aheadOf(sheet, now()))
  }, [sheet])
  useEffect(() => {
    if (!sheet) return undefined
    const tick = () => setLeft(secondsLeft(sheet, now(), ahead))
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [sheet, ahead])
  return left
}

/** What was chosen: on the screen at once, on the server one after the other. */
const useChoices = (asked: Asked, window: string, sheet: Sheet | undefined) => {
  const [choices, setChoices] = useState<Choices>({})
  const [told, setTold] = useState<Outcome<unknown>>()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (sheet) setChoices(sheet.answers)
  }, [sheet])
  const answer = async (examId: string, questionId: string, chosen: readonly string[]) => {
    const said = { shopId: asked.shopId, examId, window, questionId, chosen: [...chosen] }
    const sent = await api.training.answerQuestion(said, { idempotencyKey: makeId() })
    setTold('value' in sent ? undefined : sent)
  }
  const choose = (question: Question, key: string) => {
    if (!sheet) return
    const chosen = tapped(question, choices[question.questionId] ?? [], key)
    setChoices((before) => ({ ...before, [question.questionId]: chosen }))
    queue.current = queue.current.then(() => answer(sheet.examId, question.questionId, chosen))
  }
  /** Once everything that was tapped has been said. */
  const settled = async () => await queue.current
  return { choices, told, choose, settled }
}

export const useSitting = (asked: Asked) => {
  const window = useMemo(makeId, [])
  const { opened, again } = useSheet(asked, window)
  const sheet = opened && 'value' in opened ? opened.value : undefined
  const left = useSecondsLeft(sheet)
  const { choices, told, choose, settled } = useChoices(asked, window, sheet)
  const [at, go] = useState<number>()
  const [handed, setHanded] = useState<Outcome<Result>>()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (!sheet) return
    setBusy(true)
    await settled()
    const { examId } = sheet
    setHanded(await api.training.submitExam({ shopId: asked.shopId, examId, window }, { idempotencyKey: makeId() }))
    setBusy(false)
  }
  return {
    ...{ opened, again, sheet, left, choices, told, choose, go, submit, handed, busy },
    at: at ?? (sheet ? firstOpen(sheet, sheet.answers) : 0),
  }
}
export type Sitting = ReturnType<typeof useSitting>
