import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import type { Check, Draft, TableLine } from '@app/types/checklist/contract'
import type { TableContent } from '@app/types/checklist/table'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prove } from './prove'
import { askChecklists } from './public'
import { type Ask, answered, asker, officer, refusedWith } from './testing/ask'
import { type House, openHouse } from './testing/house'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  ask = asker(house)
})
afterAll(async () => await house.close())

type Saved = { readonly revision: number }
const shipped = { id: 'T-CY-2016', version: catering2016.version }
const next = catering2016.version + 1

/** A draft from the shipped table, changed; as another district's, so that each test has the tables for itself. */
const drafted = async (of: string, change: (content: TableContent) => TableContent = (content) => content) => {
  const actor = officer('沈知远', of)
  const { revision } = await answered<Saved>(ask('beginDraft', { id: 'T-CY-2016', from: shipped }, actor))
  const { content } = await answered<Draft>(ask('showDraft', { id: 'T-CY-2016' }, actor))
  const changed = { id: 'T-CY-2016', revision, content: change(structuredClone(content)) }
  const saved = await answered<Saved>(ask('saveDraft', changed, actor))
  const draft = { id: 'T-CY-2016', revision: saved.revision }
  return {
    actor,
    draft,
    check: () => answered<Check>(ask('checkDraft', { id: 'T-CY-2016' }, actor)),
    publish: (effectiveFrom: string, by = actor) => ask('publishDraft', { ...draft, effectiveFrom }, by),
  }
}

const titled = (title: string) => (content: TableContent) => ({ ...content, title })

describe('a check', () => {
  it('of a whole draft finds nothing, proves the rule, and says what comes next', async () => {
    const { check } = await drafted('QA1')
    expect(await check()).toMatchObject({
      version: next,
      earliest: '2026-11-24',
      problems: [],
      proved: true,
      counterExamples: [],
      removed: [],
      displaced: [],
    })
    expect((await check()).combinations).toBeGreaterThan(100)
  })

  it('names the items that the newest version has and the draft has not, by their keys', async () => {
    const { check } = await drafted('QA2', ({ groups, ...content }) => ({
      ...content,
      groups: groups.map(({ items, ...group }) => ({
        ...group,
        items: items
          .filter(({ key }) => key !== 'cy.2.3')
          .map((item) => (item.key === 'cy.2.1' ? { ...item, text: '换了说法' } : item)),
      })),
    }))
    expect((await check()).removed).toEqual([{ key: 'cy.2.3', number: '2.3', text: '公示量化等级标识' }])
  })

  it('names the tables of other names that kinds of business would lose, those with a day to come among them', async () => {
    const { check, actor } = await drafted('YX7', (content) => ({
      ...content,
      businessTypes: ['catering', 'smallCatering', 'canteen'],
    }))
    const lost = [
      { id: 'T-XCY', title: '小餐饮店监督检查表', businessTypes: ['smallCatering'] },
      { id: 'T-ST', title: '单位食堂监督检查表', businessTypes: ['canteen'] },
    ]
    expect((await check()).displaced).toEqual(expect.arrayContaining(lost))
    expect((await check()).displaced).toHaveLength(2)
    await answered(ask('beginDraft', { id: 'T-XX', from: { id: 'T-ST', version: 1 } }, actor))
    const { content } = await answered<Draft>(ask('showDraft', { id: 'T-XX' }, actor))
    const school = { id: 'T-XX', revision: 1, content: { ...content, traits: ['school'] } }
    await answered(ask('saveDraft', school, actor))
    const { displaced } = await answered<Check>(ask('checkDraft', { id: 'T-XX' }, actor))
    expect(displaced).toEqual(
      expect.arrayContaining([
        { id: 'T-ST', title: '单位食堂监督检查表', businessTypes: ['canteen'], traits: ['school'] },
      ]),
    )
  })

  it('says what is missing and what no document can print, each with its place', async () => {
    const { check, publish } = await drafted('QA3', ({ groups: [first, ...others], ...content }) => ({
      ...content,
      title: '',
      groups: [{ ...first!, items: first!.items.map((item) => ({ ...item, remarks: ['看到老鼠🐀'] })) }, ...others],
    }))
    const { problems, proved } = await check()
    expect(problems).toEqual([
      { place: 'table', words: '写上表的名称。' },
      { place: 'item:cy.1.1', words: '1.1：文书印不出“🐀”，请换一种写法。' },
    ])
    expect(proved).toBe(false)
    expect(await refusedWith(publish('2026-12-01'))).toEqual([
      'checklist.notReady',
      '写上表的名称。',
      '1.1：文书印不出“🐀”，请换一种写法。',
    ])
  })

  it('refuses a table that is too long for one answer to a phone, and takes one that just fits', async () => {
    const long = (count: number) => (content: TableContent) => ({
      ...content,
      businessTypes: ['catering' as const],
      groups: content.groups.map((group, at) =>
        at > 0
          ? group
          : {
              ...group,
              items: [
                ...group.items,
                ...Array.from({ length: count }, (_, n) => ({
                  key: `x.${n}`,
                  number: `99.${n}`,
                  text: '查'.repeat(300),
                  keyItem: false,
                  naAllowed: false,
                })),
              ],
            },
      ),
    })
    const [fits, over] = [await drafted('YX8', long(44)), await drafted('YX9', long(60))]
    expect((await fits.check()).problems).toEqual([])
    expect((await over.check()).problems).toEqual([
      { place: 'table', words: expect.stringMatching(/^这张表太长，手机读不下：超出约 \d+%。/) },
    ])
    expect(await refusedWith(over.publish('2026-12-01'))).toEqual(['checklist.notReady', expect.stringMatching(/太长/)])
  })

  it('keeps an inspection table from becoming one of self-checks under the same name', async () => {
    const { check, publish } = await drafted('YX6', (content) => ({ ...content, selfCheck: { period: 'daily' } }))
    const words = expect.stringContaining('已经发布为“监督检查”')
    expect((await check()).problems).toEqual([{ place: 'table', words }])
    expect(await refusedWith(publish('2026-11-24'))).toEqual(['checklist.notReady', words])
  })

  it('shows for a rule that is not sound an example of answers, and nothing of it is published', async () => {
    const { check, publish } = await drafted('QA4', ({ groups, ...content }) => ({
      ...content,
      groups: groups.map(({ items, ...group }) => ({
        ...group,
        items: items.map((item) => ({ ...item, naAllowed: !item.keyItem })),
      })),
    }))
    const { proved, counterExamples } = await check()
    expect([proved, counterExamples]).toEqual([
      false,
      ['一般项没有一项计入（都是合理缺项或未查），没有合格率：没有结果'],
    ])
    expect(await refusedWith(publish('2026-12-01'))).toEqual(['checklist.notProved', ...counterExamples])
  })
})

describe('a publication', () => {
  it('makes the next version, in force from its day on, and takes the draft away', async () => {
    const { actor, publish } = await drafted('QA5', titled('本区的表'))
    const before = house.clock().toISOString()
    const { version, hash } = await answered<{ version: number; hash: string }>(publish('2026-12-01'))
    expect(version).toBe(next)
    expect(await refusedWith(ask('showDraft', { id: 'T-CY-2016' }, actor))).toEqual(['checklist.draftUnknown'])
    const { tables } = await answered<{ tables: TableLine[] }>(ask('listChecklists', undefined, actor))
    expect(tables.find(({ id }) => id === 'T-CY-2016')?.versions).toMatchObject([
      { version: next, state: 'coming', hash, shipped: false, publishedBy: '沈知远', publishedAt: before },
      { version: next - 1, state: 'inForce', shipped: true },
      { version: 1, state: 'superseded', shipped: true },
    ])
    const inForce = askChecklists(house.store).inForce
    expect((await inForce('QA5', ['catering'], '2026-11-30'))[0]).toEqual(catering2016)
    expect((await inForce('QA5', ['catering'], '2026-12-01'))[0]?.title).toBe('本区的表')
    expect(await askChecklists(house.store).madeWith('QA5', shipped)).toEqual(catering2016)
  })

  it('of a table of self-checks takes it from shops of its size alone, and from no inspection', async () => {
    const actor = officer('沈知远', 'YX9')
    const from = { id: 'Z-CY-D', version: 1 }
    const { revision } = await answered<Saved>(ask('beginDraft', { id: 'B-ZC', from }, actor))
    const { displaced } = await answered<Check>(ask('checkDraft', { id: 'B-ZC' }, actor))
    expect(displaced).toEqual([{ id: 'Z-CY-D', title: '大型餐饮每日自查表', businessTypes: ['catering'] }])
    await answered(ask('publishDraft', { id: 'B-ZC', revision, effectiveFrom: '2026-11-24' }, actor))
    const tables = askChecklists(house.store)
    const of = async (sizeClass: 'large' | 'medium') =>
      (await tables.selfChecks('YX9', { businessTypes: ['catering'], sizeClass }, '2026-11-24')).map(({ id }) => id)
    expect([await of('large'), await of('medium')]).toEqual([
      ['B-ZC', 'Z-CY-ZH'],
      ['Z-CY-Z', 'Z-CY-ZH'],
    ])
    expect((await tables.inForce('YX9', ['catering'], '2026-11-24')).map(({ id }) => id)).toEqual(['T-CY-2016'])
    expect((await tables.current('YX9', '2026-11-24')).filter(({ id }) => /^[BZ]-/.test(id))).toEqual([])
  })

  it('leaves one audit event, about the table', async () => {
    const { publish } = await drafted('QA6', titled('又一张'))
    await answered(publish('2026-12-01'))
    const events = await house.auditOf('QA6')
    expect(events.filter(({ operation }) => operation === 'checklist.publishDraft')).toMatchObject([
      { subject: 'checklist:T-CY-2016', outcome: 'done' },
    ])
  })

  it.each([
    ['in the past', '2026-11-23'],
    ['long ago', '2016-05-01'],
  ])('%s is refused', async (_, day) => {
    const { draft, publish, actor } = await drafted('QA7')
    expect(await refusedWith(publish(day))).toEqual(['checklist.dayInvalid', '最早 2026-11-24'])
    await answered(ask('withdrawDraft', draft, actor))
  })

  it('today is possible, and by the day of Shanghai', async () => {
    const { publish } = await drafted('QA8', titled('今天起'))
    house.setTime('2026-11-24T16:30:00.000Z')
    expect(await refusedWith(publish('2026-11-24'))).toEqual(['checklist.dayInvalid', '最早 2026-11-25'])
    await answered(publish('2026-11-25'))
    house.setTime('2026-11-24T02:00:00.000Z')
  })

  it('does not come before the version that it follows', async () => {
    const first = await drafted('QA9', titled('第二版'))
    await answered(first.publish('2027-01-01'))
    const second = await drafted('QA9', titled('第三版'))
    expect(await second.check()).toMatchObject({ version: next + 1, earliest: '2027-01-01' })
    expect(await refusedWith(second.publish('2026-12-31'))).toEqual(['checklist.dayInvalid', '最早 2027-01-01'])
    expect(await answered(second.publish('2027-01-01'))).toMatchObject({ version: next + 1 })
    const [held] = await askChecklists(house.store).inForce('QA9', ['catering'], '2027-01-01')
    expect(held?.title).toBe('第三版')
  })

  it('of a draft that a colleague saved meanwhile is refused', async () => {
    const { actor, draft, publish } = await drafted('QB1')
    const { content } = await answered<Draft>(ask('showDraft', { id: 'T-CY-2016' }, actor))
    await answered(ask('saveDraft', { ...draft, content }, officer('温知秋', 'QB1')))
    expect(await refusedWith(publish('2026-12-01'))).toEqual(['checklist.draftChanged', '温知秋，2026-11-24 10:00'])
  })

  it('asked for twice at once happens once', async () => {
    const { publish } = await drafted('QB2', titled('只此一版'))
    const both = await Promise.all([refusedWith(publish('2026-12-01')), refusedWith(publish('2026-12-02'))])
    expect(both.map(([code]) => code).toSorted()).toEqual(['answered', 'checklist.draftUnknown'])
    expect((await house.store.versionsOf('QB2')).length).toBe(1)
  })

  it('keeps limits in the one form in which they are compared', async () => {
    const { publish } = await drafted('QB3', ({ groups: [first, ...others], ...content }) => ({
      ...content,
      groups: [
        {
          ...first!,
          items: first!.items.map((item) => ({
            ...item,
            reading: { quantity: '冷冻温度', unit: '℃' as const, most: '－１８．０' },
          })),
        },
        ...others,
      ],
    }))
    await answered(publish('2026-12-01'))
    const [held] = await askChecklists(house.store).inForce('QB3', ['catering'], '2026-12-01')
    expect(held?.groups[0]?.items[0]?.reading).toEqual({ quantity: '冷冻温度', unit: '℃', most: '-18' })
  })
})

it('the shipped table is proved, so that a district can follow it with its own', () => {
  expect(prove(catering2016)).toMatchObject({ proved: true, counterExamples: [] })
})
