import { expect, it } from 'vitest'
import { InspectionContent } from '../inspection/content'
import { rectificationContract } from '../rectification/contract'
import { TableContent } from './table'

const taken = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

const { content, shape } = {
  content: TableContent.shape.groups.element.shape,
  shape: InspectionContent.shape,
}

const keys = ['1', 'a', 'CY_1.1', 'cy.1.1', 'Q-7', '9'.repeat(40), 'extra.cy.1', 'to.string']
const day = '2027-01-05'

it.each(keys)('%s names an item from the table to the finding', (key) => {
  expect(taken(content.items.element.shape.key, key)).toBe(true)
  expect(taken(content.key, key)).toBe(true)
  for (const named of [key, `extra.${key}`]) {
    expect(taken(shape.answers, { [named]: { result: 'fail' } })).toBe(true)
    expect(taken(shape.mustCheck, [{ key: named, day }])).toBe(true)
    expect(taken(shape.extraChecks, [{ key: named, text: '消毒记录', day }])).toBe(true)
  }
  const { inputSchema: answered } = rectificationContract.answerFinding['~orpc']
  const answer = { shopId: 'YX1A0001', rectificationId: '01KKZZZZZZZZZZZZZZZZZZZZZZ', key, words: '已整改', photos: [] }
  expect(answered?.['~standard'].validate(answer)).toMatchObject({ value: { key } })
})

it.each(['', ' ', '.a', '_a', '__proto__', 'constructor', 'toString', '中文', 'a b', 'a/b', 'a#b', '9'.repeat(41)])(
  '%j names no item anywhere',
  (key) => {
    expect(taken(content.items.element.shape.key, key)).toBe(false)
    expect(taken(content.key, key)).toBe(false)
    expect(taken(shape.mustCheck, [{ key, day }])).toBe(key.length === 41)
  },
)
