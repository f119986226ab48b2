import { demoMerchants } from '@app/local/demo/people'
import type { QuestionContent } from '@app/types/training/question'
import { officeOpenid } from '../journeys/choose-shop'
import type { Product } from '../product'

export const courseId = '01KTRANC0VRSE0000000000001'
const blueprintId = '01KTRANBP00000000000000001'
const employeeId = '01KTRANEMP0000000000000001'
const examId = '01KTRANEXAM000000000000001'
const windowId = '01KTRANW1ND0W0000000000001'

const asked: readonly (readonly [string, readonly string[]])[] = [
  ['进后厨前洗手要洗多久？', ['20 秒以上', '5 秒', '冲一下就行']],
  ['冷藏柜的温度应该保持在多少？', ['0 至 8 ℃', '10 至 15 ℃']],
  ['生熟砧板应该怎样放？', ['分开放，有标识', '叠在一起']],
  ['健康证明多久办一次？', ['每年一次', '三年一次']],
]

const questionOf = ([text, choices]: (typeof asked)[number]): QuestionContent => ({
  kind: 'single',
  text,
  choices: choices.map((words, n) => ({ key: 'abc'.charAt(n), text: words })),
  right: ['a'],
  explanation: '照操作规范做。',
  clause: '食品安全法第四十五条',
  topic: '后厨卫生',
})

/** A published course, a bank, an exam's rule: what the office writes. */
const writeTraining = async ({ training }: ReturnType<Product['as']>) => {
  await training.saveCourse({
    courseId,
    content: {
      title: '后厨卫生十讲',
      source: { person: '沈知远', office: '青溪区市场监督管理局', day: '2026-11-01' },
      requiredSeconds: 600,
      posts: ['worker'],
      lessons: [
        { key: 'l1', kind: 'text', title: '洗手', text: '进后厨先洗手，用流动的水和皂液，洗 20 秒以上。' },
        { key: 'l2', kind: 'link', title: '网上学习', url: 'https://study.example.cn/kitchen' },
      ],
    },
  })
  await training.publishCourse({ courseId, revision: 1 })
  for (const [n, one] of asked.entries()) {
    const questionId = `01KTRANQ0000000000000000${String(n).padStart(2, '0')}`
    await training.saveQuestion({ questionId, content: questionOf(one) })
  }
  await training.saveBlueprint({
    blueprintId,
    state: 'inUse',
    content: {
      title: '从业人员培训考核',
      parts: [{ kind: 'single', count: 4, points: 25 }],
      ...{ minutes: 30, passMark: 60, attemptsADay: 3, validMonths: 12, courseIds: [] },
    },
  })
}

/** Somebody of a merchant's shop passes an exam with one answer wrong. */
const passExam = async ({ shop, employee, training }: ReturnType<Product['as']>) => {
  const { shops } = await shop.listMyShops({})
  const { shopId = '' } = shops.find(({ status }) => status === 'active') ?? {}
  const facts = { name: '王小满', handlesReadyToEat: true, since: '2026-03-01', posts: ['worker' as const] }
  await employee.recordEmployees({ shopId, employees: [{ employeeId, ...facts }] })
  const who = { shopId, employeeId, examId, window: windowId }
  const { questions } = await training.startExam({ ...who, blueprintId })
  for (const [n, { questionId }] of questions.entries())
    await training.answerQuestion({ ...who, questionId, chosen: [n === 0 ? 'b' : 'a'] })
  await training.submitExam(who)
  return shopId
}

/** What the office's pages of training show: all of it written, and one exam sat. */
export const trainShop = async ({
  as,
}: Product): Promise<{ readonly courseId: string; readonly trainedShopId: string }> => {
  await writeTraining(as(officeOpenid))
  return { courseId, trainedShopId: await passExam(as(demoMerchants.at(-1)?.openid ?? '')) }
}
