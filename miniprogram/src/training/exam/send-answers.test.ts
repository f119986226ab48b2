import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import type { Outcome } from '../../data/outcome'
import { openExamBox, withUnsent } from '../unsent'
import { sendAnswers } from './send-answers'

const of = { shopId: 'S1', examId: 'E1', window: 'W1' }
const now = '2026-11-25T06:00:00.000Z'
type Taken = { answered: number; total: number; now: string }
const taken: Outcome<Taken> = { value: { answered: 1, total: 2, now } }
const refused = (code: string): Outcome<Taken> => ({ refused: { code, message: '' } })

/** Two answers wait; the server says these one after the other. */
const sending = async (...says: readonly Outcome<Taken>[]) => {
  const box = openExamBox(memoryStorage(), 'E1')
  box.save({ unsent: withUnsent(withUnsent({}, 'q1', ['a'], []), 'q2', ['b'], []) })
  const asked: string[] = []
  const heard: string[] = []
  const answerQuestion = async ({ questionId }: { questionId: string }) => {
    asked.push(questionId)
    return says[asked.length - 1] ?? taken
  }
  const told = await sendAnswers({ answerQuestion, box, onClock: (at) => heard.push(at) }, of)
  return { told, asked, heard, left: Object.keys(box.read().unsent) }
}

describe('answers on their way', () => {
  it('go one after the other, and the server’s clock is heard each time', async () => {
    expect(await sending()).toEqual({ told: {}, asked: ['q1', 'q2'], heard: [now, now], left: [] })
  })

  it('stay on the phone without a network', async () => {
    const offline = { offline: true } as const
    expect(await sending(offline)).toMatchObject({ told: { outcome: offline }, asked: ['q1'], left: ['q1', 'q2'] })
  })

  it.each([
    ['training.examElsewhere', 'elsewhere'],
    ['training.timeOver', 'over'],
    ['training.examClosed', 'over'],
  ])('end with %s', async (code, stopped) => {
    const told = { stopped, instead: { q1: [], q2: [] } }
    expect(await sending(refused(code))).toEqual({ told, asked: ['q1'], heard: [], left: [] })
  })

  it('that can never be taken do not stand in the way of the others', async () => {
    const told = { outcome: refused('training.choiceInvalid') }
    expect(await sending(refused('training.choiceInvalid'))).toMatchObject({ told, asked: ['q1', 'q2'], left: [] })
  })
})
