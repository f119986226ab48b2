import { ulid } from 'ulid'
import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Voice } from './voices'

type Revised = { readonly revision: number }

/** A course of words alone. */
export const smallCourse = (title: string): InputOf<'training.saveCourse'>['content'] => ({
  title,
  source: { person: '沈知远', office: '青溪区市场监督管理局', day: '2026-03-01' },
  requiredSeconds: 0,
  lessons: [
    { key: 'l1', title: '洗手', kind: 'text', text: '进后厨先洗手，再换工作服。' },
    { key: 'l2', title: '学习平台', kind: 'link', url: 'https://example.org/learn' },
  ],
})

export const smallQuestion = (text: string): InputOf<'training.saveQuestion'>['content'] => ({
  kind: 'single',
  text,
  choices: [
    { key: 'a', text: '20 秒以上' },
    { key: 'b', text: '5 秒' },
  ],
  right: ['a'],
  explanation: '洗够时间才洗得净',
  clause: '食品安全法第三十三条',
  topic: '洗手',
  itemKeys: ['st.1'],
})

export const smallBlueprint = (title: string): InputOf<'training.saveBlueprint'>['content'] => ({
  title,
  parts: [{ kind: 'single', topic: '洗手', count: 1, points: 100 }],
  minutes: 30,
  passMark: 60,
  attemptsADay: 10,
  validMonths: 12,
  courseIds: [],
})

/** A sheet of one question. */
export const questionSheet = (text: string) => ({
  fileName: '题库.csv',
  content: Buffer.from(`题型,题目,选项A,选项B,答案\n单选,${text},是,不是,A`).toString('base64'),
})

export const draftCourse = async (ask: Ask, office: Voice, title: string) => {
  const courseId = ulid()
  const content = smallCourse(title)
  return { courseId, ...got<Revised>(await ask(office, 'training.saveCourse', { courseId, content })) }
}

export const makeQuestion = async (ask: Ask, office: Voice, text: string) => {
  const questionId = ulid()
  const content = smallQuestion(text)
  const { revision } = got<Revised>(await ask(office, 'training.saveQuestion', { questionId, content }))
  return { questionId, revision }
}

export const makeBlueprint = async (ask: Ask, office: Voice, title: string) => {
  const asked = { blueprintId: ulid(), state: 'inUse' as const, content: smallBlueprint(title) }
  return { blueprintId: asked.blueprintId, ...got<Revised>(await ask(office, 'training.saveBlueprint', asked)) }
}

/** A course that is published and written on, a question, and an exam of it. */
export const makeTraining = async (ask: Ask, office: Voice) => {
  const draft = await draftCourse(ask, office, '后厨卫生')
  const { revision } = got<Revised>(await ask(office, 'training.publishCourse', draft))
  const { courseId } = draft
  const again = { courseId, revision, content: smallCourse('后厨卫生（改）') }
  const course = { courseId, revision: got<Revised>(await ask(office, 'training.saveCourse', again)).revision }
  const question = await makeQuestion(ask, office, '洗手要洗多久')
  return { course, question, blueprint: await makeBlueprint(ask, office, '从业人员考核') }
}
export type Training = Awaited<ReturnType<typeof makeTraining>>
