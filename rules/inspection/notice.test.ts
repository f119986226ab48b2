import { noticeSubjects } from '@app/types/inspection/values'
import { expect, it } from 'vitest'
import { noticeInForce, noticeSubjectOf, shippedNotices } from './notice'

const wordsOf = (subject: (typeof noticeSubjects)[number]) => noticeInForce('日常监督检查', subject).paragraphs.join('')

it.each(noticeSubjects)(
  'names the kind of inspection, what is shown, the right to refuse and three grounds for recusal: %s',
  (subject) => {
    for (const said of ['日常监督检查', '少于两名', '有权拒绝检查', '申请其回避', '三、有其他'])
      expect(wordsOf(subject)).toContain(said)
    expect(wordsOf(subject)).toContain('现向您出示执法证件或者检查任务书')
  },
)

it('rests on the law that is about the shop', () => {
  const [food, drugs, both] = [wordsOf('food'), wordsOf('drugs'), wordsOf('both')]
  expect(food).toContain('《食品生产经营监督检查管理办法》（国家市场监督管理总局令第49号）第二十三条、第二十四条')
  expect(food).not.toContain('药品')
  expect(drugs).toContain('《药品管理法》第九十九条')
  expect(drugs).not.toContain('食品')
  for (const law of ['《食品生产经营监督检查管理办法》', '《药品管理法》', '《行政处罚法》'])
    expect(both).toContain(law)
})

it('is chosen by the kinds of business', () => {
  expect(noticeSubjectOf(['catering', 'foodSales'])).toBe('food')
  expect(noticeSubjectOf(['drugRetail'])).toBe('drugs')
  expect(noticeSubjectOf(['medicalUse'])).toBe('drugs')
  expect(noticeSubjectOf(['drugRetail', 'foodSales'])).toBe('both')
})

it('has every version once, numbered from one, those in force among them', () => {
  const shipped = shippedNotices('复查')
  expect(shipped.map(({ version }) => version)).toEqual(shipped.map((_, index) => index + 1))
  for (const subject of noticeSubjects) expect(shipped).toContainEqual(noticeInForce('复查', subject))
})

it('keeps the first version word for word: records were made with it', () => {
  const [first] = shippedNotices('日常监督检查')
  expect(first?.paragraphs[0]).toBe(
    '我们是监督检查人员，现向您出示执法证件。我们依法对您单位进行日常监督检查，请予配合，如实提供情况和资料。',
  )
  expect(first?.paragraphs[1]).toContain('第二十三条、第二十四条')
})
