import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../data/outcome'
import type { Sheet } from '../sitting'
import { handIn, openPaper, type Result } from './open-paper'

const sheet = { examId: 'E1' } as Sheet
const marked = { passMark: 60 } as Result
const refused = (code: string): Outcome<never> => ({ refused: { code, message: '' } })

/** The server answers so; what was asked, in order. */
const server = (says: {
  readonly resume?: Outcome<Sheet>
  readonly submit?: Outcome<Result>
  readonly show?: Outcome<Result>
}) => {
  const asked: string[] = []
  const tell =
    <T>(name: string, outcome: Outcome<T>) =>
    async () => {
      asked.push(name)
      return outcome
    }
  return {
    asked,
    resumeExam: tell('resume', says.resume ?? { value: sheet }),
    submitExam: tell('submit', says.submit ?? { value: marked }),
    showExam: tell('show', says.show ?? { value: marked }),
  }
}
const mine = { shopId: 'S1', examId: 'E1' }

describe('a paper that is opened', () => {
  it('goes on where it stood', async () => {
    expect(await openPaper(server({}), mine, 'W1')).toEqual({ value: { sheet } })
  })

  it.each([
    ['training.timeOver', ['resume', 'submit']],
    ['training.examClosed', ['resume', 'show']],
  ])('is shown as it was marked after %s', async (code, asked) => {
    const exams = server({ resume: refused(code) })
    expect(await openPaper(exams, mine, 'W1')).toEqual({ value: { result: marked } })
    expect(exams.asked).toEqual(asked)
  })

  it('that was marked is not gone on with', async () => {
    const exams = server({})
    expect(await openPaper(exams, { ...mine, isMarked: true }, 'W1')).toEqual({ value: { result: marked } })
    expect(exams.asked).toEqual(['show'])
  })

  it('is begun under the number of its page', async () => {
    const begun: string[] = []
    const begin = async (window: string): Promise<Outcome<Sheet>> => {
      begun.push(window)
      return { value: sheet }
    }
    expect(await openPaper(server({}), { shopId: 'S1', begin }, 'W1')).toEqual({ value: { sheet } })
    expect(begun).toEqual(['W1'])
  })

  it('says why it is not opened', async () => {
    const elsewhere = refused('access.denied')
    expect(await openPaper(server({ resume: elsewhere }), mine, 'W1')).toEqual(elsewhere)
  })
})

it('handed in after the timer closed it, it is shown', async () => {
  const exams = server({ submit: refused('training.examClosed') })
  expect(await handIn(exams, mine, 'W1')).toEqual({ value: { result: marked } })
  expect(exams.asked).toEqual(['submit', 'show'])
})
