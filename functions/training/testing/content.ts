import type { CourseContent } from '@app/types/training/course'
import type { BlueprintContent, QuestionContent } from '@app/types/training/question'

export const course = (change: Partial<CourseContent> = {}): CourseContent => ({
  title: '后厨卫生',
  source: { person: '沈知远', office: '青溪区市场监督管理局', day: '2026-11-01' },
  requiredSeconds: 120,
  lessons: [{ key: 'l1', title: '洗手', kind: 'text', text: '进后厨先洗手。' }],
  ...change,
})

export const question = (text: string, change: Partial<QuestionContent> = {}): QuestionContent => ({
  kind: 'single',
  text,
  choices: [
    { key: 'a', text: '20 秒以上' },
    { key: 'b', text: '5 秒' },
  ],
  right: ['a'],
  ...change,
})

export const blueprint = (change: Partial<BlueprintContent> = {}): BlueprintContent => ({
  title: '从业人员考核',
  parts: [{ kind: 'single', count: 5, points: 20 }],
  minutes: 30,
  passMark: 60,
  attemptsADay: 3,
  validMonths: 12,
  courseIds: [],
  ...change,
})
