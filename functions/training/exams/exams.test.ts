import { addDays, addMonths } from '@app/rules/time/day'
import type { CertificateOfDistrict, ExamResult, ExamSheet, MyTraining } from '@app/types/training/exam'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ask, answered, asker, district, officer, person, refusedWith } from '../testing/ask'
import { blueprint, course, question } from '../testing/content'
import { type House, openHouse } from '../testing/house'
import { E1, E2, E3, E9, shopId } from '../testing/parts'
import { trainingWorkers } from '../workers'

const employee = person('柳小满', { role: 'employee', shopIds: [shopId] })
const merchant = person('贺青禾', { role: 'merchant', shopIds: [shopId] })
const inspectorIn = (name: string, gridId: string) =>
  person(name, {
    role: 'inspector',
    certificateNumber: '浙A0001',
    certificateValidUntil: '2027-01-01',
    stationId: 'S1',
    gridIds: [gridId],
  })
const inspector = inspectorIn('林知夏', 'G1')

let house: House
let ask: Ask
let blueprintId: string
const questionIds: string[] = []
beforeEach(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  ask = asker(house)
  questionIds.length = 0
  for (let n = 0; n < 8; n++) {
    const questionId = house.newId()
    questionIds.push(questionId)
    await answered(ask('saveQuestion', { questionId, content: question(`第 ${n} 问`, { explanation: '因为' }) }))
  }
  blueprintId = house.newId()
  await answered(ask('saveBlueprint', { blueprintId, state: 'inUse', content: blueprint() }))
})
afterEach(async () => await house.close())

const at = (time: string) => house.setTime(`2026-11-24T${time}Z`)
const windows = { a: 'A'.padStart(26, '0'), b: 'B'.padStart(26, '0') }
type Sitting = { readonly examId: string; readonly sheet: ExamSheet }
const started = async (actor = employee, more: object = {}): Promise<Sitting> => {
  const examId = house.newId()
  const asked = { shopId, blueprintId, examId, window: windows.a, ...more }
  return { examId, sheet: await answered<ExamSheet>(ask('startExam', asked, actor)) }
}
const answer = ({ examId, sheet }: Sitting, n: number, chosen: string[], more: object = {}) => {
  const questionId = sheet.questions[n]?.questionId
  return ask('answerQuestion', { shopId, examId, window: windows.a, questionId, chosen, ...more }, employee)
}
const submitted = ({ examId }: Sitting, more: object = {}, actor = employee) =>
  ask('submitExam', { shopId, examId, window: windows.a, ...more }, actor)
/** Sits an exam with so many of five questions right. */
const sat = async (right: number): Promise<ExamResult> => {
  const sitting = await started()
  for (let n = 0; n < 5; n++) await answered(answer(sitting, n, [n < right ? 'a' : 'b']))
  return await answered<ExamResult>(submitted(sitting))
}
const mine = async (actor = employee, more: object = {}) =>
  await answered<MyTraining>(ask('showMyTraining', { shopId, ...more }, actor))
const certificates = async () =>
  (await answered<{ certificates: CertificateOfDistrict[] }>(ask('listCertificates', {}))).certificates

describe('a paper on a phone', () => {
  it('holds no answer, and the same question twice never', async () => {
    const { sheet } = await started()
    expect(sheet.questions).toHaveLength(5)
    expect(new Set(sheet.questions.map(({ questionId }) => questionId)).size).toBe(5)
    expect(JSON.stringify(sheet)).not.toMatch(/right|explanation|因为/)
    expect(sheet).toMatchObject({ endsAt: '2026-11-24T02:30:00.000Z', full: 100, passMark: 60, isSpot: false })
  })

  it('is not begun twice: the one that runs is gone on with', async () => {
    await started()
    const again = { shopId, blueprintId, examId: house.newId(), window: windows.b }
    expect(await refusedWith(ask('startExam', again, employee))).toEqual(['training.examRunning', '从业人员考核'])
    expect((await mine()).running).toMatchObject({ state: 'running', title: '从业人员考核' })
  })

  it('goes on in another window with every answer; the first is told so', async () => {
    const sitting = await started()
    const { examId, sheet } = sitting
    await answered(answer(sitting, 0, ['b']))
    at('02:10:00.000')
    const resumed = await answered<ExamSheet>(ask('resumeExam', { shopId, examId, window: windows.b }, employee))
    expect(resumed).toEqual({
      ...sheet,
      now: '2026-11-24T02:10:00.000Z',
      answers: { [sheet.questions[0]?.questionId ?? '']: ['b'] },
    })
    expect(await refusedWith(answer(sitting, 1, ['a']))).toEqual(['training.examElsewhere'])
    expect(await refusedWith(submitted(sitting))).toEqual(['training.examElsewhere'])
    await answered(answer(sitting, 1, ['a'], { window: windows.b }))
  })

  it('takes an answer again, another in its place, or back', async () => {
    const sitting = await started()
    const said = async (chosen: string[]) => (await answered<{ answered: number }>(answer(sitting, 0, chosen))).answered
    expect([await said(['a']), await said(['a']), await said(['b']), await said([])]).toEqual([1, 1, 1, 0])
    expect(await refusedWith(answer(sitting, 0, ['a', 'b']))).toEqual(['training.choiceInvalid'])
    expect(await refusedWith(answer(sitting, 0, ['h']))).toEqual(['training.choiceInvalid'])
    const elsewhere = { questionId: house.newId() }
    expect(await refusedWith(answer(sitting, 0, ['a'], elsewhere))).toEqual(['training.questionNotAsked'])
  })

  it('takes nothing after time, and is closed with what came in time', async () => {
    const sitting = await started()
    for (let n = 0; n < 4; n++) await answered(answer(sitting, n, ['a']))
    at('02:29:59.999')
    await answered(answer(sitting, 3, ['a']))
    at('02:30:00.000')
    expect(await refusedWith(answer(sitting, 4, ['a']))).toEqual(['training.timeOver'])
    const resumed = ask('resumeExam', { shopId, examId: sitting.examId, window: windows.b }, employee)
    expect(await refusedWith(resumed)).toEqual(['training.timeOver'])
    const result = await answered<ExamResult>(submitted(sitting, { window: windows.b }))
    expect(result.line).toMatchObject({ score: 80, passed: true, closedAt: '2026-11-24T02:30:00.000Z' })
    expect(await refusedWith(answer(sitting, 4, ['a']))).toEqual(['training.examClosed'])
    expect(await refusedWith(submitted(sitting))).toEqual(['training.examClosed'])
  })

  it('that nobody came back to is closed all the same, once', async () => {
    const sitting = await started()
    await answered(answer(sitting, 0, ['a']))
    const close = trainingWorkers(house.workDeps)['training-close']
    await close?.({ district })
    expect((await mine()).running).toBeDefined()
    at('02:31:00.000')
    await close?.({ district })
    await close?.({ district })
    const { history } = await mine()
    expect(history).toEqual([expect.objectContaining({ state: 'marked', score: 20, passed: false })])
  })

  it('of yesterday whose time is over makes room for the next', async () => {
    const first = await started()
    at('03:00:00.000')
    await started()
    const { history } = await mine()
    expect(history.map(({ examId, state }) => [examId, state])).toEqual([[first.examId, 'marked']])
  })
})

describe('the marks', () => {
  it('below the pass mark give no certificate, and say what was wrong and why', async () => {
    const result = await sat(2)
    expect(result.line).toMatchObject({ score: 40, passed: false })
    expect(result.certificate).toBeUndefined()
    expect(result.wrong).toHaveLength(3)
    expect(result.wrong[0]).toMatchObject({ right: ['a'], chosen: ['b'], explanation: '因为' })
    expect(await certificates()).toEqual([])
  })

  it('at the pass mark give a certificate, drawn and listed', async () => {
    const { certificate } = await sat(3)
    expect(certificate).toMatchObject({ issuedOn: '2026-11-24', validUntil: '2027-11-23', score: 60, full: 100 })
    const { number } = certificate ?? { number: '' }
    const open = { shopId, number }
    expect(await refusedWith(ask('openCertificate', open, employee))).toEqual(['document.notReady'])
    const message = { district, shopId, employeeId: E1, number }
    await trainingWorkers(house.workDeps)['training-certificate']?.(message)
    await trainingWorkers(house.workDeps)['training-certificate']?.(message)
    expect(house.drawn).toEqual([expect.objectContaining({ name: '柳小满', validUntil: '2027年11月23日' })])
    const opened = await answered<{ code: string }>(ask('openCertificate', open, employee))
    const checked = { number, code: opened.code }
    expect(await answered(ask('checkCertificate', checked, inspector))).toMatchObject({
      name: '柳小满',
      isInForce: true,
    })
    const wrong = { number, code: opened.code.startsWith('0') ? '11111111' : '00000000' }
    expect(await refusedWith(ask('checkCertificate', wrong, inspector))).toEqual(['training.certificateUnknown'])
    house.setTime('2027-11-24T02:00:00.000Z')
    expect(await answered(ask('checkCertificate', checked, inspector))).toMatchObject({ isInForce: false })
  })

  it('stand beside those after a correction: who passes by it gets the certificate, nobody loses one', async () => {
    const low = await sat(2)
    const corrected = low.wrong[0]?.questionId ?? ''
    const { content } = await answered<{ question: { content: object } }>(
      ask('showQuestion', { questionId: corrected }),
    ).then(({ question: found }) => found)
    const change = { questionId: corrected, revision: 1, content: { ...content, right: ['b'] }, corrects: '新规 20 秒' }
    await answered(ask('saveQuestion', change))
    const remark = trainingWorkers(house.workDeps)['training-remark']
    await remark?.({ district, questionId: corrected, version: 2 })
    await remark?.({ district, questionId: corrected, version: 2 })
    const asked = { shopId, examId: low.line.examId }
    const { marks, certificate, line } = await answered<ExamResult>(ask('showExam', asked, employee))
    expect(marks.map(({ score, passed, corrected: by, reasons }) => [score, passed, by, reasons])).toEqual([
      [40, false, [], []],
      [60, true, [corrected], ['新规 20 秒']],
    ])
    expect(line.isRemarked).toBe(true)
    expect(certificate?.issuedOn).toBe('2026-11-24')
    const back = { ...change, revision: 2, content: { ...content, right: ['a'] } }
    await answered(ask('saveQuestion', back))
    await remark?.({ district, questionId: corrected, version: 3 })
    const again = await answered<ExamResult>(ask('showExam', asked, employee))
    expect(again.marks.map(({ score }) => score)).toEqual([40, 60, 40])
    expect(await certificates()).toHaveLength(1)
  })
})

describe('attempts', () => {
  it('are as many a day as the rule says, and there again tomorrow', async () => {
    for (let n = 0; n < 3; n++) await sat(0)
    const again = () => ask('startExam', { shopId, blueprintId, examId: house.newId(), window: windows.a }, employee)
    expect(await refusedWith(again())).toEqual(['training.noAttemptsLeft'])
    expect((await mine()).exams[0]).toMatchObject({ attemptsLeft: 0 })
    house.setTime('2026-11-24T16:00:00.000Z')
    expect((await mine()).exams[0]).toMatchObject({ attemptsLeft: 3 })
    expect(await refusedWith(again())).toEqual(['answered'])
  })

  it('are there on the days of the exam, and on no other', async () => {
    const content = blueprint({ open: { from: '2026-11-25', to: '2026-11-26' } })
    await answered(ask('saveBlueprint', { blueprintId, revision: 1, state: 'inUse', content }))
    const begin = () => ask('startExam', { shopId, blueprintId, examId: house.newId(), window: windows.a }, employee)
    const notOpen = ['training.examNotOpen', '2026年11月25日到2026年11月26日']
    expect(await refusedWith(begin())).toEqual(notOpen)
    expect((await mine()).exams[0]?.open).toEqual(content.open)
    house.setTime('2026-11-26T15:59:00.000Z')
    expect(await refusedWith(begin())).toEqual(['answered'])
    house.setTime('2026-11-26T17:00:00.000Z')
    expect(await refusedWith(begin())).toEqual(notOpen)
    const never = { ...content, open: { from: '2026-11-26', to: '2026-11-25' } }
    const saved = ask('saveBlueprint', { blueprintId, revision: 2, state: 'inUse', content: never })
    expect(await refusedWith(saved)).toEqual(['training.blueprintInvalid', '开考的日子在最后一天之后。'])
  })

  it('that brought a certificate are shown when the exam is held no more', async () => {
    await sat(5)
    await answered(ask('saveBlueprint', { blueprintId, revision: 1, state: 'withdrawn', content: blueprint() }))
    const { exams, certificates: held } = await mine()
    expect([exams, held.map(({ title }) => title)]).toEqual([[], ['从业人员考核']])
  })

  it('come after the courses that the exam asks for', async () => {
    const courseId = house.newId()
    const { revision } = await answered<{ revision: number }>(
      ask('saveCourse', { courseId, content: course({ requiredSeconds: 0 }) }),
    )
    await answered(ask('publishCourse', { courseId, revision }))
    const content = blueprint({ courseIds: [courseId] })
    await answered(ask('saveBlueprint', { blueprintId, revision: 1, state: 'inUse', content }))
    const begin = { shopId, blueprintId, examId: house.newId(), window: windows.a }
    expect(await refusedWith(ask('startExam', begin, employee))).toEqual(['training.studyFirst', '后厨卫生'])
    expect((await mine()).exams[0]).toMatchObject({ studyFirst: ['后厨卫生'] })
    await answered(ask('endStudy', { shopId, courseId }, employee))
    expect(await refusedWith(ask('startExam', begin, employee))).toEqual(['answered'])
  })

  it('are for whom the exam is meant', async () => {
    const content = blueprint({ posts: ['foodSafetyOfficer'] })
    await answered(ask('saveBlueprint', { blueprintId, revision: 1, state: 'inUse', content }))
    const begin = { shopId, blueprintId, examId: house.newId(), window: windows.a }
    expect(await refusedWith(ask('startExam', begin, employee))).toEqual(['training.examNotForYou'])
    expect((await mine()).exams).toEqual([])
    expect((await mine(merchant, { employeeId: E2 })).exams).toHaveLength(1)
  })
})

describe('who sits', () => {
  it.each<[string, ReturnType<typeof person>, object, string[]]>([
    ['an employee for herself', employee, {}, ['answered']],
    ['an employee by her own number', employee, { employeeId: E1 }, ['answered']],
    ['an employee for a colleague', employee, { employeeId: E2 }, ['access.denied']],
    ['the merchant for somebody without a WeChat', merchant, { employeeId: E2 }, ['answered']],
    ['the merchant without saying for whom', merchant, {}, ['training.employeeNeeded']],
    ['the merchant for one who left', merchant, { employeeId: E3 }, ['training.employeeLeft']],
    ['the merchant for another shop’s', merchant, { employeeId: E9 }, ['training.employeeUnknown']],
    ['an inspector', inspector, { employeeId: E1 }, ['access.denied']],
    ['the office', officer, { employeeId: E1 }, ['access.denied']],
  ])('%s', async (_, actor, more, outcome) => {
    const asked = { shopId, blueprintId, examId: house.newId(), window: windows.a, ...more }
    expect(await refusedWith(ask('startExam', asked, actor))).toEqual(outcome)
  })

  it('without a WeChat on the shop’s phone, under the own name', async () => {
    const sitting = await started(merchant, { employeeId: E2 })
    expect(sitting.sheet.employee).toEqual({ employeeId: E2, name: '秦大河' })
    const result = await answered<ExamResult>(submitted(sitting, { employeeId: E2 }, merchant))
    expect(result.employee.name).toBe('秦大河')
    expect(await refusedWith(ask('showExam', { shopId, examId: sitting.examId, employeeId: E2 }, employee))).toEqual([
      'access.denied',
    ])
  })
})

describe('a spot exam', () => {
  const asked = () => ({ shopId, employeeId: E1, blueprintId, examId: house.newId(), window: windows.a })

  it('is put by an inspector of the grid, sat on that phone, and marked as what it is', async () => {
    const input = asked()
    const sheet = await answered<ExamSheet>(ask('startSpotExam', input, inspector))
    expect(sheet).toMatchObject({ isSpot: true, employee: { name: '柳小满' } })
    const { examId } = input
    const sitting = { shopId, employeeId: E1, examId, window: windows.a }
    for (const { questionId } of sheet.questions)
      await answered(ask('answerQuestion', { ...sitting, questionId, chosen: ['a'] }, inspector))
    expect(await refusedWith(ask('submitExam', sitting, employee))).toEqual(['access.denied'])
    expect(await refusedWith(ask('submitExam', sitting, inspectorIn('周行', 'G1')))).toEqual(['access.denied'])
    const result = await answered<ExamResult>(ask('submitExam', sitting, inspector))
    expect(result).toMatchObject({ line: { isSpot: true, passed: true, score: 100 } })
    expect(result.certificate).toBeUndefined()
    expect(await certificates()).toEqual([])
    expect((await mine()).exams[0]).toMatchObject({ attemptsLeft: 3 })
    expect((await mine()).history).toEqual([expect.objectContaining({ isSpot: true })])
  })

  it('is nobody else’s to put', async () => {
    expect(await refusedWith(ask('startSpotExam', asked(), inspectorIn('周行', 'G2')))).toEqual(['access.denied'])
    expect(await refusedWith(ask('startSpotExam', asked(), merchant))).toEqual(['access.denied'])
    expect(await refusedWith(ask('startSpotExam', { ...asked(), employeeId: E3 }, inspector))).toEqual([
      'training.employeeLeft',
    ])
  })
})

describe('those who passed', () => {
  type Later = { readonly right: number; readonly after: number }

  /** A new district whose exam one person sits again and again: what the list says each time, and what it has to. */
  const lived = async (sittings: readonly Later[]) => {
    await house.close()
    house = await openHouse('2026-01-05T02:00:00.000Z')
    ask = asker(house)
    for (let n = 0; n < 5; n++)
      await answered(ask('saveQuestion', { questionId: house.newId(), content: question(`第 ${n} 问`) }))
    await answered(ask('saveBlueprint', { blueprintId, state: 'inUse', content: blueprint() }))
    let day = '2026-01-05'
    const passes: string[] = []
    const found: { listed: readonly string[]; held: readonly string[] }[] = []
    for (const { right, after } of sittings) {
      day = addDays(day, after + 1)
      house.setTime(`${day}T02:00:00.000Z`)
      const { passed } = (await sat(right)).line
      passes.push(...(passed ? [day] : []))
      const held = passes.slice(-1).filter((passedOn) => day < addMonths(passedOn, 12))
      found.push({ listed: (await certificates()).map(({ issuedOn }) => issuedOn), held })
    }
    return found
  }

  it('are exactly the certificates in force, whatever was sat and when', async () => {
    const sitting = fc.record({ right: fc.integer({ min: 0, max: 5 }), after: fc.integer({ min: 0, max: 500 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(sitting, { minLength: 1, maxLength: 5 }), async (sittings) => {
        for (const { listed, held } of await lived(sittings)) expect(listed).toEqual(held)
      }),
      { numRuns: 8 },
    )
  }, 60_000)
})
