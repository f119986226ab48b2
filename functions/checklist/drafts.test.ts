import { catering2016, cateringLocalCut } from '@app/rules/inspection/tables/catering-2016'
import type { Draft, TableLine } from '@app/types/checklist/contract'
import { type Item, TableContent } from '@app/types/checklist/table'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, answered, asker, officer, refusedWith } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { district, localTable, published } from './testing/tables'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  ask = asker(house)
})
afterAll(async () => await house.close())

type Saved = { readonly revision: number }
const begin = async (id: string, from?: object) => {
  const { revision } = await answered<Saved>(ask('beginDraft', { id, ...(from && { from }) }))
  return { id, revision }
}
const show = (id: string) => answered<Draft>(ask('showDraft', { id }))
const list = async () => (await answered<{ tables: TableLine[] }>(ask('listChecklists'))).tables
const { version: newest } = catering2016
const shipped = { id: 'T-CY-2016', version: newest }

describe('the list of tables', () => {
  it('has what ships with the product, in force for whoever published nothing', async () => {
    const tables = await list()
    expect(tables.find(({ id }) => id === 'T-CY-2016')?.versions).toMatchObject([
      { version: newest, state: 'inForce', shipped: true, standing: '待本局确认', items: 30, keyItems: 7 },
      { version: 1, state: 'superseded', shipped: true },
    ])
  })

  it('says which version holds today, which comes, and which was followed for every kind of business', async () => {
    const there = 'QA5'
    const versions = [
      localTable({ version: 3, effectiveFrom: '2026-06-01' }),
      localTable({ version: 4, effectiveFrom: '2026-11-24', businessTypes: ['canteen'] }),
      localTable({ version: 5, effectiveFrom: '2026-11-25' }),
    ]
    for (const table of versions) await house.kernel.commit(published(house.store, table, there))
    const statesOn = async (at: string) => {
      house.setTime(at)
      const { tables } = await answered<{ tables: TableLine[] }>(
        ask('listChecklists', undefined, officer('温知秋', there)),
      )
      return tables.find(({ id }) => id === 'T-CY-2016')?.versions.map(({ version, state }) => `${version} ${state}`)
    }
    expect(await statesOn('2026-11-23T17:00:00.000Z')).toEqual([
      '5 coming',
      '4 inForce',
      '3 inForce',
      '2 superseded',
      '1 superseded',
    ])
    expect(await statesOn('2026-11-24T17:00:00.000Z')).toEqual([
      '5 inForce',
      '4 superseded',
      '3 superseded',
      '2 superseded',
      '1 superseded',
    ])
    house.setTime('2026-11-24T02:00:00.000Z')
  })

  it('is for the office alone', async () => {
    const inspector = { ...officer('陆闻溪'), grants: [] }
    expect(await refusedWith(ask('listChecklists', undefined, inspector))).toEqual(['access.denied'])
    expect(await refusedWith(ask('beginDraft', { id: 'T-X' }, inspector))).toEqual(['access.denied'])
  })
})

describe('a version', () => {
  it('is shown word for word', async () => {
    const { table } = await answered<{ table: object }>(ask('showChecklist', shipped))
    expect(table).toEqual(catering2016)
  })

  it('that there is none of is unknown', async () => {
    expect(await refusedWith(ask('showChecklist', { ...shipped, version: 7 }))).toEqual(['checklist.unknown'])
    expect(await refusedWith(ask('exportChecklist', { ...shipped, version: 7 }))).toEqual(['checklist.unknown'])
  })
})

describe('a draft', () => {
  it('begins with what a version has, keys and all', async () => {
    await begin('T-A', shipped)
    const { from, content } = await show('T-A')
    expect(from).toEqual(shipped)
    expect({ ...catering2016, ...content }).toEqual({ ...catering2016, businessTypes: ['catering'] })
  })

  it('begins without the kinds of business that another table has taken over, or is going to', async () => {
    const there = officer('温知秋', 'QA6')
    const begun = async (id: string, from: object) => {
      await answered(ask('beginDraft', { id, from }, there))
      return (await answered<Draft>(ask('showDraft', { id }, there))).content.businessTypes
    }
    expect(await begun('T-A', { id: 'T-CY-2016', version: 1 })).toEqual(['catering'])
    expect(await begun('T-B', { id: 'T-ST', version: 1 })).toEqual(['canteen'])
    const own = localTable({ id: 'B-CY', effectiveFrom: '2026-11-20', businessTypes: ['catering'] })
    await house.kernel.commit(published(house.store, own, 'QA6'))
    expect(await begun('T-C', { id: 'B-CY', version: own.version })).toEqual(['catering'])
    // nothing is left of it: then everything is, for whoever begins with it to choose from
    expect(await begun('T-D', { id: 'T-CY-2016', version: 2 })).toEqual(['catering', 'smallCatering', 'canteen'])
  })

  it('begins with a model that ships and is in force nowhere', async () => {
    await begin('T-MODEL', { id: cateringLocalCut.id, version: cateringLocalCut.version })
    expect((await show('T-MODEL')).content.groups).toEqual(cateringLocalCut.groups)
    expect((await list()).map(({ id }) => id)).not.toContain(cateringLocalCut.id)
  })

  it('begins with nothing for a new table, and says so in the list', async () => {
    await begin('T-B')
    expect((await show('T-B')).content).toMatchObject({ title: '', groups: [], standing: '待本局确认' })
    expect((await list()).find(({ id }) => id === 'T-B')).toMatchObject({
      draft: { items: 0, savedBy: '沈知远' },
      versions: [],
    })
  })

  it('is one of each table: whoever begins a second is told who has begun', async () => {
    await begin('T-C')
    const second = ask('beginDraft', { id: 'T-C', from: shipped }, officer('温知秋'))
    expect(await refusedWith(second)).toEqual(['checklist.draftExists', '沈知远，2026-11-24 10:00'])
    expect(await refusedWith(ask('beginDraft', { id: 'T-D', from: { id: 'T-NONE', version: 1 } }))).toEqual([
      'checklist.unknown',
    ])
  })

  it('is kept as a whole, half done as it is', async () => {
    const begun = await begin('T-E', shipped)
    const { content } = await show('T-E')
    const half = { ...content, title: '', groups: [{ key: '1', title: '', items: [] }] }
    const saved = await answered<Saved>(ask('saveDraft', { ...begun, content: half }))
    expect(await show('T-E')).toMatchObject({ revision: saved.revision, from: shipped, content: half })
  })

  it('that a colleague saved meanwhile is not overwritten: it is said who and when', async () => {
    const begun = await begin('T-F', shipped)
    const { content } = await show('T-F')
    house.setTime('2026-11-24T02:05:00.000Z')
    const hers = ask('saveDraft', { ...begun, content: { ...content, title: '她的' } }, officer('温知秋'))
    const { revision } = await answered<Saved>(hers)
    const mine = ask('saveDraft', { ...begun, content: { ...content, title: '我的' } })
    expect(await refusedWith(mine)).toEqual(['checklist.draftChanged', '温知秋，2026-11-24 10:05'])
    expect((await show('T-F')).content.title).toBe('她的')
    const late = ask('withdrawDraft', begun)
    expect(await refusedWith(late)).toEqual(['checklist.draftChanged', '温知秋，2026-11-24 10:05'])
    await answered(ask('saveDraft', { id: 'T-F', revision, content: { ...content, title: '一起的' } }))
    house.setTime('2026-11-24T02:00:00.000Z')
  })

  it('saved twice at one moment is saved once', async () => {
    const begun = await begin('T-G', shipped)
    const { content } = await show('T-G')
    const save = (title: string) => refusedWith(ask('saveDraft', { ...begun, content: { ...content, title } }))
    const both = await Promise.all([save('甲'), save('乙')])
    expect(both.map(([code]) => code).sort()).toEqual(['answered', 'checklist.draftChanged'])
  })

  it('is gone once it is withdrawn, and may be begun again', async () => {
    const begun = await begin('T-H', shipped)
    await answered(ask('withdrawDraft', begun))
    expect(await refusedWith(ask('showDraft', { id: 'T-H' }))).toEqual(['checklist.draftUnknown'])
    expect(await refusedWith(ask('withdrawDraft', begun))).toEqual(['checklist.draftUnknown'])
    expect(await refusedWith(ask('exportChecklist', { id: 'T-H' }))).toEqual(['checklist.draftUnknown'])
    await begin('T-H')
  })

  it('larger than a record takes is refused, and nothing is lost', async () => {
    const begun = await begin('T-I')
    const item = (n: number): Item => ({
      key: `x.${n}`,
      number: `${n}`,
      text: '检'.repeat(300),
      hint: '查'.repeat(300),
      keyItem: false,
      naAllowed: false,
    })
    const content = TableContent.parse({
      ...(await show('T-I')).content,
      groups: [{ key: '1', title: '多', items: Array.from({ length: 200 }, (_, n) => item(n)) }],
    })
    expect(await refusedWith(ask('saveDraft', { ...begun, content }))).toEqual(['checklist.tooLarge'])
    expect((await show('T-I')).revision).toBe(begun.revision)
  })

  it('belongs to its district', async () => {
    await begin('T-J')
    expect(await refusedWith(ask('showDraft', { id: 'T-J' }, officer('外人', 'QA6')))).toEqual([
      'checklist.draftUnknown',
    ])
    expect((await house.store.draftsOf(district)).length).toBeGreaterThan(0)
  })
})

const csv = (text: string) => ({ fileName: '表.csv', content: Buffer.from(text).toString('base64') })

describe('a draft from a sheet', () => {
  it('is what was saved as a sheet, whole', async () => {
    const file = await answered<{ fileName: string; content: string }>(ask('exportChecklist', shipped))
    expect(file.fileName).toBe(`T-CY-2016-第${newest}版.xlsx`)
    await answered(ask('importDraft', { id: 'T-K', ...file }))
    expect({ ...catering2016, ...(await show('T-K')).content }).toEqual(catering2016)
    const again = await answered<{ fileName: string; content: string }>(ask('exportChecklist', { id: 'T-K' }))
    expect(again.fileName).toBe('T-K-草稿.xlsx')
  })

  it('takes the place of a draft only where the asker saw it', async () => {
    const begun = await begin('T-L', shipped)
    const sheet = { id: 'T-L', ...csv('组名称,序号,检查内容\n许可,1.1,许可证有效') }
    expect((await refusedWith(ask('importDraft', sheet)))[0]).toBe('checklist.draftExists')
    await answered(ask('importDraft', { ...sheet, revision: begun.revision }))
    expect((await refusedWith(ask('importDraft', { ...sheet, revision: begun.revision })))[0]).toBe(
      'checklist.draftChanged',
    )
    const { content, from } = await show('T-L')
    expect([from, content.title, content.groups.map(({ title }) => title)]).toEqual([
      shipped,
      catering2016.title,
      ['许可'],
    ])
    expect(content.groups[0]?.items[0]?.key).toMatch(/^i\.[0-9a-z]{26}$/)
  })

  it('with a wrong row changes nothing and says where', async () => {
    const wrong = { id: 'T-M', ...csv('组名称,序号,检查内容,重点项\n许可,1.1,许可证有效,也许') }
    expect(await refusedWith(ask('importDraft', wrong))).toEqual([
      'checklist.sheetUnreadable',
      '第 2 行“重点项”：请写“是”或“否”。',
    ])
    expect(await refusedWith(ask('showDraft', { id: 'T-M' }))).toEqual(['checklist.draftUnknown'])
  })
})
