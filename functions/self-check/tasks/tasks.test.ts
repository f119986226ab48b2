import { periodOf } from '@app/rules/duty/period'
import { controlTemplate } from '@app/rules/self-check/control-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { district, type Name, shopIds } from '../../inspection/testing/people'
import { askSelfChecks } from '../public'
import { dailyTable, goodAnswers, openSelfChecks, type SelfChecks } from '../testing/open-self-checks'

let checks: SelfChecks
beforeAll(async () => {
  // a Tuesday
  checks = await openSelfChecks('2026-11-24T01:00:00.000Z')
  await checks.begin('2026-11-20')
})
afterAll(async () => await checks.close())

const shopId = shopIds.noodles
const item = Object.keys(goodAnswers(dailyTable))[0] ?? ''
const wrong = { [item]: { result: 'problem', remark: '冰箱 9 度' } }

type Operation = Parameters<SelfChecks['ask']>[1]
const ask = async (operation: Operation, input: object, who: Name = 'merchant') => {
  const outcome = await checks.ask(who, operation, { shopId, ...input })
  return 'refused' in outcome ? { refused: outcome.refused.code } : outcome.answer
}
const tasks = async (more: object = {}) =>
  ((await ask('listTasks', more)) as { tasks: { taskId: string; standing: string; timesFound: number }[] }).tasks
const react = async (of: object) => await checks.workers['self-check-tasks']?.({ district, shopId, ...of })
const submit = async () => {
  const sent = await checks.filled()
  const outcome = await ask('submitSelfCheck', { ...sent, answers: { ...sent.answers, ...wrong } })
  expect(outcome).toMatchObject({ findings: 1 })
  for (let n = 0; n < 2; n++) await react({ selfCheckId: sent.selfCheckId })
}
const list = controlTemplate(['catering'])
const [risk] = list
const record = async (day: string, content: object, employeeId: string) => {
  checks.house.setTime(`${day}T09:00:00.000Z`)
  const at = `${day}T09:00:00.000Z`
  const sent = { recordId: checks.house.newId(), day, signedAt: at, content, employeeId }
  const answered = (await ask('recordControl', sent)) as { control: string; period: string }
  expect(answered).toHaveProperty('period')
  const to = answered.control === 'dailyControl' ? day : periodOf('weekly', day).to
  await react({ control: answered.control, period: answered.period, to })
}
const daily = (day: string) =>
  record(
    day,
    {
      ...{ control: 'dailyControl', listVersion: 0 },
      answers: Object.fromEntries(
        list.map(({ key }) => [key, key === risk?.key ? { result: 'problem', remark: '漏水' } : { result: 'ok' }]),
      ),
    },
    checks.officer.employeeId,
  )

describe('what a self-check found', () => {
  it('is one task, however often it is told, and is found again while it is open', async () => {
    await submit()
    expect(await tasks()).toMatchObject([{ timesFound: 1, dueDay: expect.any(String), standing: 'open' }])
    checks.house.setTime('2026-11-25T01:00:00.000Z')
    await submit()
    expect(await tasks()).toMatchObject([{ timesFound: 2 }])
  })

  it('is whoever’s it was given to, and the responsible person’s when they leave', async () => {
    const [{ taskId } = { taskId: '' }] = await tasks()
    const to = (employeeId: string, dueDay = '2026-11-30') => ask('assignTask', { taskId, employeeId, dueDay })
    expect(await ask('showTask', { taskId })).toMatchObject({ owner: { name: '贺青禾' }, before: expect.any(Array) })
    expect(await to(checks.helper.employeeId)).toMatchObject({ dueDay: '2026-11-30' })
    expect(await ask('showTask', { taskId })).toMatchObject({ owner: { name: '周小满', isStandIn: false } })
    expect(await to('01KKEMP0000000000000000002')).toEqual({ refused: 'selfCheck.employeeUnknown' })
    expect(await to(checks.helper.employeeId, '2026-11-20')).toEqual({ refused: 'selfCheck.taskDayInvalid' })
    const task = await checks.deps.store.tasks.get({ district, shopId, taskId })
    if (task)
      await checks.house.kernel.commit([
        checks.deps.store.tasks.replace({ ...task, ownerId: '01KKEMP0000000000000000002' }),
      ])
    expect(await ask('showTask', { taskId })).toMatchObject({ owner: { name: '方守一', isStandIn: true } })
  })

  it('is due today for its owner, and overdue after its day', async () => {
    const shop = await checks.deps.shops.shop(district, shopId)
    const due = async (today: string) =>
      shop ? (await askSelfChecks(checks.deps).dueOf({ shop, today })).filter(({ kind }) => kind === 'task') : []
    expect(await due('2026-11-30')).toMatchObject([{ standing: 'due', employeeId: checks.officer.employeeId }])
    expect(await due('2026-12-01')).toMatchObject([{ standing: 'missed' }])
  })

  it('is reported once to whoever answers for the grid, without a person’s name', async () => {
    const [{ taskId } = { taskId: '' }] = await tasks()
    expect(await ask('reportTask', { taskId, words: '冷库坏了' })).toHaveProperty('standing', 'open')
    expect(await ask('reportTask', { taskId })).toEqual({ refused: 'selfCheck.taskReported' })
    expect(await ask('listReportedTasks', {}, 'lead')).toMatchObject({ tasks: [{ shopId, taskId, isDone: false }] })
    expect(await ask('listReportedTasks', {}, 'elsewhere')).toEqual({ tasks: [] })
    const told = (await checks.outbox()).filter(({ key }) => key.includes('task-reported'))
    expect(told).not.toEqual([])
    expect(JSON.stringify(told.map(({ what }) => what))).not.toContain('贺青禾')
  })

  it('is done with a photo of now, shown beside the one before; not with an older one', async () => {
    const [{ taskId } = { taskId: '' }] = await tasks()
    checks.house.setTime('2026-11-26T02:00:00.000Z')
    const { sha256, bytes } = await checks.photographed(taskId)
    const facts = { contentType: 'image/jpeg', bytes, sha256 }
    await ask('prepareTaskPhoto', { taskId, ...facts })
    const photo = { sha256, spot: '后厨', takenAt: '2026-11-26T01:59:00.000Z', source: 'camera' }
    const done = { taskId, words: '换了压缩机', photos: [photo], sentAt: '2026-11-26T02:00:00.000Z' }
    const old = { ...done, photos: [{ ...photo, takenAt: '2026-11-20T01:00:00.000Z' }] }
    expect(await ask('finishTask', old)).toEqual({ refused: 'selfCheck.photoOld' })
    expect(await ask('finishTask', done, 'neighbour')).toEqual({ refused: 'access.denied' })
    expect(await ask('finishTask', done)).toMatchObject({ standing: 'done' })
    expect(await ask('finishTask', done)).toEqual({ refused: 'selfCheck.taskDone' })
    expect(await ask('showTask', { taskId }, 'lead')).toMatchObject({
      done: { by: '贺青禾', way: 'photo', words: '换了压缩机', photos: [{ sha256, marks: ['noPlace'] }] },
    })
    expect(await ask('listReportedTasks', {}, 'lead')).toMatchObject({ tasks: [{ isDone: true }] })
    expect(await tasks()).toEqual([])
    expect(await tasks({ month: '2026-11' })).toMatchObject([{ taskId, standing: 'done' }])
  })
})

describe('a weekly review', () => {
  const review = (done: boolean, day: string, more: object = {}) => ({
    ...{ control: 'weeklyReview', analysis: '本周漏水一次。' },
    settled: [{ day, key: risk?.key, done, words: done ? '修好了' : '等配件', ...more }],
  })

  it('puts a daily finding off, and settles it', async () => {
    await daily('2026-11-25')
    const toSettle = async () => ((await ask('showControls', {})) as { findings: object[] }).findings
    const found = async () =>
      (await tasks({ month: '2026-11' })).filter(({ taskId }) => taskId.endsWith(risk?.key ?? ''))
    expect(await found()).toMatchObject([{ dueDay: '2026-11-28', standing: 'open' }])
    expect(await toSettle()).toMatchObject([{ task: { done: false, dueDay: '2026-11-28' } }])
    await record('2026-11-27', review(false, '2026-11-25', { until: '2026-12-04' }), checks.director.employeeId)
    expect(await found()).toMatchObject([{ dueDay: '2026-12-04', standing: 'open' }])
    await record('2026-12-02', review(true, '2026-11-25'), checks.director.employeeId)
    expect(await found()).toMatchObject([{ standing: 'done' }])
    expect(await toSettle()).toMatchObject([{ task: { done: true, words: '修好了' } }])
  })
})
