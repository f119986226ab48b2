// @vitest-environment node
import { expect, it } from 'vitest'
import { importSheet, takenWords } from './import-sheet'

it('takes a long sheet in several calls and says all of it once', async () => {
  const asked: (number | undefined)[] = []
  const seen: string[] = []
  const answers = [
    { total: 130, added: 90, changed: 0, same: 2, problems: [{ row: 5, words: '“答案”：不能空着。' }], next: 93 },
    { total: 130, added: 30, changed: 4, same: 0, problems: [{ row: 99, words: '“题型”：请写“单选”。' }] },
  ]
  const taken = await importSheet({
    take: async (from) => {
      asked.push(from)
      return answers[asked.length - 1]!
    },
    onProgress: (done, total) => seen.push(`${done}/${total}`),
  })
  expect(asked).toEqual([undefined, 93])
  expect(seen).toEqual(['93/130'])
  expect(taken).toMatchObject({ total: 130, added: 120, changed: 4, same: 2 })
  expect(taken.problems.map(({ row }) => row)).toEqual([5, 99])
  expect(takenWords(taken)).toBe('新加 120 道，改了 4 道，没有变的 2 道，2 行没有收')
})
