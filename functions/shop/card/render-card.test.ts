import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import type { PublicCard } from '@app/types/shop/card'
import { describe, expect, it } from 'vitest'
import { type CardInspection, codeOf, inspection, noodleHouse } from '../testing/card-fixture'
import { markupFaults } from '../testing/check-markup'
import { renderCard } from './render-card'

const at = new Date('2026-11-26T10:05:00.000Z')

const render = (other: Partial<PublicCard> = {}, size: 'normal' | 'large' = 'normal') =>
  renderCard({
    card: { ...noodleHouse, ...other },
    code: codeOf(),
    at,
    size,
    seal: '<svg></svg>',
    publicUrl: 'https://q.test',
  })

/** What a reader hears, in order. */
const wordsOf = (page: string): string =>
  page
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

const withLast = (last: Partial<CardInspection>) => wordsOf(render({ inspections: [inspection(last)] }))

describe('the card of the noodle house', () => {
  const words = wordsOf(render())

  it('tells in this order: which shop, the result and what failed, papers, history, whom to call, the code', () => {
    const told = [
      '云溪区市场监督管理局',
      '槐荫汤面馆',
      '青石路 18 号（槐荫桥东）',
      '您现在站在这家店里吗？',
      '最近一次检查 结果： 基本符合',
      '2026年11月24日·日常监督检查',
      '一共 30 项：23 项符合， 2 项不符合 ，5 项本店不适用。',
      '刀、板、容器生熟没有分开标识 第 7.2 项·一般项·上次也有',
      '厨余垃圾桶没有盖盖子 第 8.3 项·一般项',
      '整改中。要求 12月8日 前改好，之后由检查人员核对。',
      '食品经营许可证 有效 有效至 2028年3月18日 JY29901070013262',
      '营业执照 长期有效 经营者 贺青禾 92990107MA7QX00486',
      '以前的检查 前后共 6 次',
      '结果： 基本符合 2026年5月20日·日常监督检查 2026年6月2日复查：整改合格',
      '还有 3 次',
      '另有 1 次没有列在这里',
      '青石市场监管所',
      '打给监管所 0600-555 0136 投诉举报打 12315',
      '码和店对不上？',
      `码尾号 ${codeOf().slice(-6)}·已核验，由本局签发`,
      '数据更新到 2026年11月26日 18:02',
    ]
    const places = told.map((one) => words.indexOf(one))
    expect(told.filter((_, i) => places[i] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is sound markup in both text sizes', () => {
    expect([markupFaults(render()), markupFaults(render({}, 'large'))]).toEqual([[], []])
  })

  it('carries its address when it is printed', () => {
    expect(words).toContain(`网页地址 https://q.test/s/${codeOf()}`)
  })
})

describe('the last inspection', () => {
  it('is said plainly when there is none yet', () => {
    const words = wordsOf(render({ inspections: [], inspectionCount: 0 }))
    expect(words).toContain('最近一次检查 还没有检查记录')
    expect(words).not.toContain('以前的检查')
  })

  it('counts what a fly check did not look at', () => {
    expect(withLast({ passed: 8, notApplicable: 0 })).toContain('一共 30 项：8 项符合，22 项这次没有查。')
  })

  it.each([
    ['2026-12-08', '整改中。要求 12月8日 前改好，之后由检查人员核对。'],
    ['2026-11-26', '整改中。要求 11月26日 前改好'],
    ['2026-11-25', '要求 11月25日 前改好，还没有核对的记录。'],
    ['2027-01-08', '整改中。要求 2027年1月8日 前改好'],
  ])('asks for rectification by %s', (rectifyBy, words) => {
    expect(withLast({ dispositions: ['rectifyByDate'], rectifyBy })).toContain(words)
  })

  it('says every measure', () => {
    const words = withLast({ dispositions: ['correctedOnSite', 'investigation', 'stopBusiness', 'transferred'] })
    expect(words).toContain(
      '有问题的地方已当场整改。 已立案调查。 已责令停止经营。 已移送有权处理的部门。'.replaceAll(' ', ''),
    )
  })

  it.each([
    ['conforming', '符合', 'd-pass'],
    ['basicallyConforming', '基本符合', 'd-warn'],
    ['nonConforming', '不符合', 'd-fail'],
  ] as const)('%s has its word and its shape', (verdict, word, shape) => {
    const page = render({ inspections: [inspection({ verdict })] })
    expect(wordsOf(page)).toContain(`结果： ${word} `)
    expect(page.slice(page.indexOf('id="last"'))).toMatch(new RegExp(`^[^>]*>.{0,120}#${shape}`, 's'))
  })
})

describe('a re-check', () => {
  const failing = noodleHouse.inspections[0]?.failing ?? []
  const graded = inspection({
    day: '2026-05-20',
    verdict: 'basicallyConforming',
    failing,
    dispositions: ['rectifyByDate'],
    rectifyBy: '2026-06-01',
  })
  const recheck = (other: Partial<CardInspection> = {}) =>
    inspection({ day: '2026-06-02', kind: 'recheck', items: 2, passed: 2, notApplicable: 0, ...other })
  const missed = recheck({
    verdict: 'nonConforming',
    failing: failing.slice(0, 1),
    dispositions: ['rectifyByDate'],
    rectifyBy: '2026-12-20',
  })

  it('stands beside the grade it follows and does not replace it', () => {
    const words = wordsOf(render({ inspections: [recheck(), graded], inspectionCount: 2 }))
    expect(words).toContain('最近一次检查 结果： 基本符合 2026年5月20日·日常监督检查')
    expect(words).toContain('刀、板、容器生熟没有分开标识')
    expect(words).toContain('2026年6月2日复查：整改合格。')
    expect(words).not.toContain('以前的检查')
  })

  it('answers whether what was asked for is mended', () => {
    expect(wordsOf(render({ inspections: [graded] }))).toContain('还没有核对的记录')
    expect(wordsOf(render({ inspections: [recheck(), graded] }))).not.toContain('还没有核对的记录')
  })

  it('that found something again says so, and until when', () => {
    const words = wordsOf(render({ inspections: [missed, graded] }))
    expect(words).toContain('2026年6月2日复查：整改不合格。整改中。要求 12月20日 前改好')
    expect(words).not.toContain('要求 6月1日')
  })

  it('that found something again asks for nothing once a newer one was made', () => {
    const words = wordsOf(render({ inspections: [recheck({ day: '2026-12-21' }), missed, graded] }))
    expect(words).toContain('2026年12月21日复查：整改合格。 2026年6月2日复查：整改不合格。 ')
    expect(words).not.toContain('12月20日')
  })

  it.each([
    [recheck(), '整改合格', 'd-pass'],
    [missed, '整改不合格', 'd-fail'],
  ])('among earlier visits has no grade: %#', (one, words, shape) => {
    const page = render({ inspections: [inspection(), one, graded] })
    expect(wordsOf(page)).toContain(`结果： ${words} 2026年6月2日·复查`)
    expect(page.slice(page.indexOf('以前的检查'))).toContain(`#${shape}`)
  })

  it('is told with every other one that followed, and how many are not listed', () => {
    const many = [recheck({ day: '2026-06-20' }), ...[16, 12, 8].map((day) => recheck({ day: `2026-06-${day}` }))]
    const page = render({ inspections: [...many, graded], inspectionCount: 9 })
    const words = wordsOf(page)
    expect(words).toContain('2026年6月20日复查：整改合格。')
    expect(words).toContain('另有 4 次没有列在这里')
    expect(words.match(/复查：/g)).toHaveLength(4)
    expect(markupFaults(page)).toEqual([])
  })
})

describe('papers', () => {
  const paper = (validUntil: string | undefined, cancelled = false) => ({
    kind: 'foodOperation' as const,
    number: 'JY29901070013262',
    cancelled,
    ...(validUntil && { validUntil }),
  })
  it.each([
    [paper('2026-11-26'), '今天到期', 'soon'],
    [paper('2026-11-25'), '已过期 1 天', 'late'],
    [paper('2028-11-25'), '有效', 'ok'],
    [paper('2028-11-25', true), '已注销', 'off'],
    [paper(undefined), '未登记有效期', 'off'],
  ])('stand as they do today: %o', (licence, ticket, look) => {
    expect(render({ licences: [licence] })).toContain(`<span class="tag ${look}">${ticket}</span>`)
  })

  it('say what of their renewal the bureau has still to confirm', () => {
    const words = wordsOf(render({ licences: [paper('2027-03-18')] }))
    expect(words).toContain('可以延续')
    expect(words).toContain('有效至 2027年3月18日，延续期限待本局确认')
    expect(wordsOf(render({ licences: [paper('2026-12-31')] }))).not.toContain('待本局确认')
  })

  it('are said to be missing when the register has none', () => {
    expect(wordsOf(render({ licences: [] }))).toContain('本局的登记里还没有这家店的证照')
  })
})

describe('a shop', () => {
  it.each([
    ['closed', '这家店已注销'],
    ['suspended', '登记为停业'],
  ] as const)('that is %s says so before anything else', (status, said) => {
    const words = wordsOf(render({ status }))
    expect(words.indexOf(said)).toBeGreaterThan(0)
    expect(words.indexOf(said)).toBeLessThan(words.indexOf('您现在站在这家店里吗？'))
  })

  it('of no station is handed to 12315', () => {
    const { station: _, ...homeless } = noodleHouse
    const page = renderCard({ card: homeless, code: codeOf(), at, size: 'normal', seal: '', publicUrl: '' })
    expect(page).toContain('tel:12315')
    expect(page).not.toContain('打给监管所')
  })

  it('cannot put markup into its page', () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=y>'
    const page = render({
      name: evil,
      address: evil,
      operator: evil,
      bureauName: evil,
      station: { name: evil, phone: evil },
      licences: [{ kind: 'business', number: evil, cancelled: false }],
      inspections: [1, 2].map(() =>
        inspection({ failing: [{ number: evil, text: evil, keyItem: true, failedLastTime: true }] }),
      ),
    })
    expect(page).not.toMatch(/<script|<img/)
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(8)
    expect(markupFaults(page)).toEqual([])
  })

  it('with long names, every item of the table failing and five such inspections stays within 30 KB', () => {
    const failing = catering2016.groups.flatMap(({ items }) =>
      items.map(({ number, text, keyItem }) => ({ number, text, keyItem, failedLastTime: true })),
    )
    const page = render({
      name: '云'.repeat(100),
      address: '溪'.repeat(200),
      operator: '青'.repeat(40),
      businessTypes: ['catering', 'foodSales', 'smallGrocery', 'foodProduction'],
      licences: Array.from({ length: 6 }, () => ({
        kind: 'prepackagedFiling',
        number: 'Y'.repeat(60),
        cancelled: false,
      })),
      inspections: Array.from({ length: 5 }, () => inspection({ failing })),
    })
    expect(failing).toHaveLength(30)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(30 * 1024)
    expect(wordsOf(page)).toContain('还有 22 项没有列在这里')
  })
})

describe('the people of the shop', () => {
  const health = { needed: 5, valid: 4, nextEnd: '2027-01' }
  it('are told as a rate and by post, with what each consented to', () => {
    const responsible = [
      { post: 'principal' as const, name: '贺**' },
      { post: 'foodSafetyOfficer' as const, name: '顾明远', phone: '19900004377' },
    ]
    expect(wordsOf(render({ people: { responsible, health } }))).toContain(
      '人员 到 2026年11月26日 健康证 要健康证的 5 人，4 人有效 主要负责人 贺** 食品安全员 顾明远 电话 19900004377',
    )
  })

  it('are told of as how many passed, without a name', () => {
    const training = { needed: 5, trained: 3 }
    expect(wordsOf(render({ people: { responsible: [], health, training } }))).toContain(
      '培训考试 要培训的 5 人，3 人考试合格',
    )
  })

  it('are not told of where the shop recorded nobody who counts', () => {
    expect(wordsOf(render({ people: { responsible: [], health: { needed: 0, valid: 0 } } }))).not.toContain('健康证')
  })

  it('leave the markup whole', () => {
    expect(markupFaults(render({ people: { responsible: [{ post: 'principal', name: '<b>*' }], health } }))).toEqual([])
  })
})
