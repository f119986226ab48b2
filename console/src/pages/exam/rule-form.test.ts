// @vitest-environment node
import { blueprintProblems } from '@app/rules/training/blueprint-problems'
import { BlueprintContent } from '@app/types/training/question'
import { expect, it } from 'vitest'
import { blankRule, contentOf, formOf, paperWords, partWords } from './rule-form'

it('begins with 25 questions of 4 points that the contract takes', () => {
  const content = contentOf({ ...blankRule, title: ' 从业人员考核 ' })
  expect(BlueprintContent.parse(content)).toEqual(content)
  expect(blueprintProblems(content)).toEqual([])
  expect(content.title).toBe('从业人员考核')
  expect(paperWords(content.parts)).toBe('25 道题，满分 100 分')
})

it('gives back a rule as it was, and leaves out a topic that was taken away', () => {
  const content: BlueprintContent = {
    ...contentOf({ ...blankRule, title: '食品安全员考核', posts: ['foodSafetyOfficer'] }),
    open: { from: '2026-11-02', to: '2026-11-29' },
    parts: [{ kind: 'single', topic: '留样', count: 5, points: 4 }],
  }
  expect(contentOf(formOf(content))).toEqual(content)
  expect(partWords(content.parts[0]!)).toBe('“留样”的单选 5 道，每道 4 分')
  const blank = contentOf({ ...formOf(content), parts: [{ kind: 'single', topic: ' ', count: 5, points: 4 }] })
  expect(blank.parts).toEqual([{ kind: 'single', count: 5, points: 4 }])
})
