import type { QuestionContent } from '@app/types/training/question'
import { officeOpenid } from '../journeys/choose-shop'
import { control, press, reads } from '../phone-app'
import type { Held } from './hold'
import type { Month } from './open-month'

export const courseTitle = '后厨卫生和生熟分开'
export const examTitle = '从业人员考核'

/** What is asked, what is right first. */
const asked: readonly (readonly [string, readonly string[]])[] = [
  ['当天没卖完的浇头明天再用，怎么放？', ['尽快凉透，盖好冷藏，再用前热透', '放在灶台边', '常温盖好']],
  ['切过生肉的砧板能接着切熟菜吗？', ['不能，要分开用', '擦一下就能', '能']],
  ['发热、腹泻的人能不能做凉菜？', ['不能，先离开岗位', '戴口罩就能', '能']],
  ['餐具消毒以后放在哪里？', ['密闭的保洁柜里', '灶台上', '水池边']],
  ['没有标签的散装调料能不能买？', ['不能', '便宜就能', '熟人卖的就能']],
]

const contentOf = ([text, choices]: (typeof asked)[number]): QuestionContent => ({
  kind: 'single',
  text,
  choices: choices.map((words, n) => ({ key: 'abc'.charAt(n), text: words })),
  right: ['a'],
  explanation: '照操作规范做。',
  clause: '《餐饮服务食品安全操作规范》',
})

const lessons = [
  {
    key: 'l1',
    kind: 'text',
    title: '为什么要分开',
    text: '生肉上的细菌会留在砧板和刀上，切过生的再切熟的，细菌就到了熟食上。',
  },
] as const

/** The office writes a course, a bank and the rule of an exam that asks for the course. */
export const writeTraining = async ({ as }: Pick<Month, 'as'>): Promise<void> => {
  const { training } = as(officeOpenid)
  const courseId = '01M0NTHC0VRSE0000000000001'
  const source = { person: '沈知远', office: '青溪区市场监督管理局', day: '2027-02-20' } as const
  await training.saveCourse({
    courseId,
    content: { title: courseTitle, source, requiredSeconds: 120, lessons: [...lessons] },
  })
  await training.publishCourse({ courseId, revision: 1 })
  for (const [n, one] of asked.entries())
    await training.saveQuestion({
      questionId: `01M0NTHQ000000000000000${String(n).padStart(3, '0')}`,
      content: contentOf(one),
    })
  await training.saveBlueprint({
    blueprintId: '01M0NTHBP00000000000000001',
    state: 'inUse',
    content: {
      title: examTitle,
      parts: [{ kind: 'single', count: asked.length, points: 20 }],
      ...{ minutes: 20, passMark: 60, attemptsADay: 3, validMonths: 12, courseIds: [courseId] },
    },
  })
}

/** Reads the course for as long as it asks, by the clock that is handed in, and ends it. */
export const study = async (held: Held, { cloud, passTo }: Pick<Month, 'cloud' | 'passTo'>): Promise<void> => {
  await press(held, new RegExp(`^${courseTitle}`))
  await reads(held, /^已学/)
  await control(held, 'button', '结束学习').waitFor()
  for (let minute = 0; minute < 3; minute++) {
    const later = new Date(cloud.clock.now().getTime() + 61_000)
    await passTo(later)
    await held.setClock(later)
    await held.page.waitForTimeout(1_200)
  }
  await press(held, '结束学习')
  await reads(held, '学完了')
  await press(held, '好了')
}

/** The question in hand is answered, rightly or not, and the next one is gone to. */
const answerOne = async (held: Held, n: number, isRight: boolean): Promise<void> => {
  await reads(held, new RegExp(`^${n + 1} / ${asked.length}$`))
  const text = await held.top().getByRole('heading').filter({ visible: true }).last().innerText()
  const choices = asked.find(([one]) => one === text)?.[1] ?? []
  await press(held, new RegExp(`${choices[isRight ? 0 : 1]}$`), 'radio')
  await press(held, n === asked.length - 1 ? '交卷' : '下一题')
}

/** Hands the paper in, all of which is answered. */
const handIn = async (held: Held, passes: boolean): Promise<void> => {
  await held.top().getByRole('dialog').getByRole('button', { name: '交卷' }).tap()
  await reads(held, passes ? /^通过了/ : /^没有通过/)
  await press(held, '好了')
}

/** Sits the exam, with one question answered rightly: too few. */
export const fail = async (held: Held): Promise<void> => {
  await press(held, new RegExp(`^${examTitle}.*去考$`, 's'))
  for (let n = 0; n < asked.length; n++) await answerOne(held, n, n === 0)
  await handIn(held, false)
}

/** Sits it again with one wrong answer; the app is killed after the second question, and nothing of them is lost. */
export const passAfterDeath = async (held: Held, reopened: () => Promise<Held>): Promise<Held> => {
  await press(held, new RegExp(`^${examTitle}.*去考$`, 's'))
  await answerOne(held, 0, false)
  await answerOne(held, 1, true)
  await reads(held, `答题卡 2/${asked.length}`)
  const again = await reopened()
  await again.go()
  await press(again, /^学习和考试/)
  await press(again, new RegExp(`^${examTitle}.*接着考$`, 's'))
  await reads(again, `答题卡 2/${asked.length}`)
  for (let n = 2; n < asked.length; n++) await answerOne(again, n, true)
  await handIn(again, true)
  return again
}
