import { useEffect, useMemo, useRef, useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { useStore } from '../../data/use-store'
import { useDidShow } from '../../device/hooks'
import { api, makeId, now, online, ownStorage } from '../../parts'
import { aheadOf, type Choices, firstOpen, type Question, type Sheet, secondsLeft, tapped } from '../sitting'
import { chosenWith, type ExamBox, openExamBox, standing, withUnsent } from '../unsent'
import { handIn, openPaper, type Paper, type PaperAsked, resumePaper } from './open-paper'
import { type SentAll, type Stopped, sendAnswers } from './send-answers'

/** The paper, once it is open; asked again, it is this page's from then on. */
const usePaper = (asked: PaperAsked, window: string) => {
  const [opened, setOpened] = useState<Outcome<Paper>>()
  const [ahead, setAhead] = useState(0)
  const take = async (asking: Promise<Outcome<Paper>>) => {
    const askedAt = now()
    const outcome = await asking
    if ('value' in outcome && 'sheet' in outcome.value) setAhead(aheadOf(outcome.value.sheet, askedAt))
    // what is open stays open where it could not be opened anew
    setOpened((before) => (before && 'value' in before && !('value' in outcome) ? before : outcome))
    return outcome
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, and again when somebody asks for it
  useEffect(() => {
    void take(openPaper(api.training, asked, window))
  }, [])
  const hear = (at: string, askedAt: number) => setAhead(aheadOf({ now: at }, askedAt))
  return { opened, take, ahead, hear }
}

/** Seconds left by the server's clock. */
const useSecondsLeft = (sheet: Sheet | undefined, ahead: number): number | undefined => {
  const [left, setLeft] = useState<number>()
  const tick = () => {
    if (sheet) setLeft(secondsLeft(sheet, now(), ahead))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tick` is made anew in every rendering
  useEffect(() => {
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [sheet, ahead])
  useDidShow(tick)
  return left
}

type Answering = {
  readonly asked: PaperAsked
  readonly window: string
  readonly sheet: Sheet | undefined
  readonly hear: (at: string, askedAt: number) => void
}

/** Sends what waits, one run after the other, however often somebody taps. */
const useSending = ({ asked: { shopId, employeeId }, window, sheet, hear }: Answering, box: ExamBox | undefined) => {
  const [told, setTold] = useState<SentAll>({})
  const queue = useRef<Promise<SentAll>>(Promise.resolve({}))
  const send = async (): Promise<SentAll> => {
    if (!sheet || !box) return {}
    const of = { shopId, ...(employeeId && { employeeId }), examId: sheet.examId, window }
    const run = async () => {
      const askedAt = now()
      const onClock = (at: string) => hear(at, askedAt)
      return await sendAnswers({ answerQuestion: api.training.answerQuestion, box, onClock }, of)
    }
    queue.current = queue.current.then(run)
    const sent = await queue.current
    setTold(sent)
    return sent
  }
  return { told, setTold, send }
}

/** What was chosen and marked: on the phone and the screen with the tap, on the server one after the other. */
const useAnswers = (answering: Answering) => {
  const { sheet } = answering
  const box = useMemo(() => sheet && openExamBox(ownStorage(), sheet.examId), [sheet])
  const [choices, setChoices] = useState<Choices>({})
  const [marked, setMarked] = useState<readonly string[]>([])
  const { told, setTold, send: sendAll } = useSending(answering, box)
  const send = async (): Promise<SentAll> => {
    const sent = await sendAll()
    // what was not taken is not shown as if it were
    if (sent.instead) setChoices((before) => ({ ...before, ...sent.instead }))
    return sent
  }
  const isOnline = useStore(online)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits goes when the paper opens and when the network is back
  useEffect(() => {
    if (!sheet || !box) return
    const unsent = standing(box.read().unsent, sheet.answers)
    box.save({ unsent })
    setChoices(chosenWith(sheet.answers, unsent))
    setMarked(box.read().marked)
    if (isOnline) void send()
  }, [sheet, box])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the network's return sends
  useEffect(() => {
    if (isOnline) void send()
  }, [isOnline])
  const choose = ({ questionId, kind }: Question, key: string) => {
    if (!sheet || !box) return
    const before = choices[questionId] ?? []
    const chosen = tapped({ kind }, before, key)
    setChoices((all) => ({ ...all, [questionId]: chosen }))
    box.save({ unsent: withUnsent(box.read().unsent, questionId, chosen, before) })
    void send()
  }
  const mark = (questionId: string) => {
    const next = marked.includes(questionId) ? marked.filter((one) => one !== questionId) : [...marked, questionId]
    setMarked(next)
    box?.save({ marked: next })
  }
  return { choices, marked, told, setTold, choose, mark, send, box }
}

const resultOf = (outcome: Outcome<Paper> | undefined) =>
  outcome && 'value' in outcome && 'result' in outcome.value ? outcome.value.result : undefined

const sheetIn = (outcome: Outcome<Paper> | undefined): Sheet | undefined =>
  outcome && 'value' in outcome && 'sheet' in outcome.value ? outcome.value.sheet : undefined

type Handing = {
  readonly asked: PaperAsked
  readonly window: string
  readonly sheet: Sheet | undefined
  readonly stopped: Stopped | undefined
  readonly answers: ReturnType<typeof useAnswers>
}

/** Hands the paper in once everything that was tapped is there; after time with what is there. */
const useHanding = ({ asked: { shopId, employeeId }, window, sheet, stopped, answers }: Handing) => {
  const [busy, setBusy] = useState(false)
  const [handed, setHanded] = useState<Outcome<Paper>>()
  const named = { shopId, ...(employeeId && { employeeId }), examId: sheet?.examId ?? '' }
  const submit = async () => {
    setBusy(true)
    const sent = stopped === 'over' ? {} : await answers.send()
    if (!sent.outcome && sent.stopped !== 'elsewhere') {
      const given = await handIn(api.training, named, window)
      setHanded(given)
      if ('value' in given) answers.box?.discard()
    }
    setBusy(false)
  }
  return { busy, handed, setHanded, submit, named }
}

/** A paper as somebody sits it on this page. */
export const useSitting = (asked: PaperAsked) => {
  const window = useMemo(makeId, [])
  const { opened, take, ahead, hear } = usePaper(asked, window)
  const sheet = sheetIn(opened)
  const left = useSecondsLeft(sheet, ahead)
  const answers = useAnswers({ asked, window, sheet, hear })
  const [at, go] = useState<number>()
  const stopped = answers.told.stopped ?? (left === 0 ? 'over' : undefined)
  const { busy, handed, setHanded, submit, named } = useHanding({ asked, window, sheet, stopped, answers })
  const takeOver = async () => {
    const taken = await take(resumePaper(api.training, named, window))
    setHanded('value' in taken ? undefined : taken)
    if ('value' in taken) answers.setTold({})
  }
  const { choices, marked, choose, mark } = answers
  return {
    ...{ opened, sheet, left: left ?? 0, stopped, busy, handed, submit, takeOver, go },
    ...{ choices, marked, choose, mark, unsent: answers.told.outcome },
    again: async () => await take(openPaper(api.training, asked, window)),
    result: resultOf(handed) ?? resultOf(opened),
    at: at ?? (sheet ? firstOpen(sheet, sheet.answers) : 0),
  }
}
export type Sitting = ReturnType<typeof useSitting>
