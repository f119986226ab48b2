import { createHash } from 'node:crypto'
import { officeOpenid } from '../journeys/choose-shop'
import type { Product } from '../product'

/** A picture of one point. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPj/HwAEhQKAgr7yVAAAAABJRU5ErkJggg==',
  'base64',
)

const asked = [
  '煮好的面浇头当天没卖完，打算明天再用，正确的做法是？',
  '切过生肉的砧板，能接着切熟菜吗？',
  '留样的食品每份至少多少克，冷藏至少放多久？',
  '健康证明过期的员工，可以先做凉菜吗？',
  '餐具消毒后应当放在哪里？',
]
const source = { person: '沈知远', office: '云溪区市场监督管理局', day: '2026-11-01' } as const

type Training = ReturnType<Product['as']>['training']

/** The file of a lesson, in its place. */
const putPicture = async (training: Training): Promise<string> => {
  const sha256 = createHash('sha256').update(dot).digest('hex')
  const facts = { kind: 'picture', contentType: 'image/png', bytes: dot.length, sha256 } as const
  const prepared = await training.prepareLessonFile(facts)
  if (prepared.state === 'wanted') {
    const form = new FormData()
    for (const [name, value] of Object.entries(prepared.fields)) form.append(name, value)
    form.append('file', new Blob([dot], { type: 'image/png' }))
    await fetch(prepared.url, { method: 'POST', body: form })
  }
  return sha256
}

const makeCourse = async (training: Training): Promise<string> => {
  const courseId = '01KKC0VRSE0000000000000001'
  const sha256 = await putPicture(training)
  const { revision } = await training.saveCourse({
    courseId,
    content: {
      title: '后厨卫生和生熟分开',
      source,
      requiredSeconds: 600,
      lessons: [
        {
          key: 'l1',
          title: '为什么要生熟分开',
          kind: 'text',
          text: '生肉上的细菌会留在砧板和刀上。\n切过生的再切熟的，细菌就到了熟食上。\n砧板、刀、盆都要分开用，颜色和字样要看得清。',
        },
        { key: 'l2', title: '砧板的颜色', kind: 'picture', sha256, contentType: 'image/png', bytes: dot.length },
        { key: 'l3', title: '国家平台上的公开课', kind: 'link', url: 'https://example.cn/food-safety/course/102' },
      ],
    },
  })
  await training.publishCourse({ courseId, revision })
  return courseId
}

const makeQuestion = async (training: Training, text: string, at: number) =>
  await training.saveQuestion({
    questionId: `01KKQVEST10N00000000000${String(at).padStart(3, '0')}`,
    content: {
      kind: 'single',
      text,
      choices: [
        { key: 'a', text: '尽快凉透，盖好冷藏，标上日期，再用前彻底加热' },
        { key: 'b', text: '放在灶台边，明早煮开再用' },
        { key: 'c', text: '和明天的新浇头混在一起' },
        { key: 'd', text: '常温盖好，用纱布罩住' },
      ],
      right: ['a'],
      explanation: '常温放过夜，细菌会长到煮不死的数量。',
      clause: '《餐饮服务食品安全操作规范》7.4.4',
    },
  })

const makeBlueprint = async (training: Training, title: string, at: number): Promise<string> => {
  const blueprintId = `01KKB1VEPR1NT0000000000${String(at).padStart(3, '0')}`
  const parts = [{ kind: 'single' as const, count: asked.length, points: 20 }]
  const rule = { minutes: 180, passMark: 60, attemptsADay: 10, validMonths: 12, courseIds: [] }
  await training.saveBlueprint({ blueprintId, state: 'inUse', content: { title, parts, ...rule } })
  return blueprintId
}

type Sitter = { readonly shopId: string; readonly employeeId: string }

/** Sits a paper with so many questions answered rightly, on the merchant's phone. */
const sit = async (training: Training, whose: Sitter, blueprintId: string, right: number) => {
  const window = `01KKVV1ND0VV0000000000${blueprintId.slice(-3)}${right}`
  const { examId, questions } = await training.startExam({ ...whose, blueprintId, examId: window, window })
  for (const { questionId } of questions.slice(0, right))
    await training.answerQuestion({ ...whose, examId, window, questionId, chosen: ['a'] })
  return { ...whose, examId, window }
}

/**
 * A course and two exams for everybody; of the shop's person the first was failed and passed, and the second is under way
 * on the merchant's phone.
 */
export const makeTraining = async ({ as, cloud }: Product, openid: string, whose: Sitter) => {
  const office = as(officeOpenid).training
  const courseId = await makeCourse(office)
  for (const [at, text] of asked.entries()) await makeQuestion(office, text, at)
  const blueprintId = await makeBlueprint(office, '从业人员考核', 1)
  const other = await makeBlueprint(office, '食品安全员考核', 2)
  const { training } = as(openid)
  const failed = await training.submitExam(await sit(training, whose, blueprintId, 1))
  await training.submitExam(await sit(training, whose, blueprintId, 4))
  const running = await sit(training, whose, other, 2)
  await cloud.idle()
  return { courseId, blueprintId, examId: running.examId, failedExamId: failed.line.examId }
}
