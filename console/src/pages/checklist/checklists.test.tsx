import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage, refusal } from '../../test/open-page'

const hash = 'a'.repeat(64)
/** Two of its groups, for a table of thirty items is slow to search in a test. */
const small = { ...catering2016, groups: structuredClone(catering2016.groups.slice(0, 2)) }
const { id: _, version: __, effectiveFrom: ___, ...content } = small
const line = (version: number, state: string, more: object = {}) => ({
  version,
  state,
  title: catering2016.title,
  businessTypes: catering2016.businessTypes,
  effectiveFrom: '2016-05-01',
  items: 30,
  keyItems: 7,
  hash,
  shipped: version === 1,
  ...more,
})
const shipped = line(1, 'inForce', { standing: '待本局确认' })
const draftLine = {
  title: content.title,
  businessTypes: content.businessTypes,
  items: 30,
  keyItems: 7,
  savedAt: '2026-11-24T01:30:00.000Z',
  savedBy: '温知秋',
}
const draft = {
  id: 'T-CY-2016',
  revision: 3,
  from: { id: 'T-CY-2016', version: 1 },
  content,
  savedAt: '2026-11-24T01:30:00.000Z',
  savedBy: '温知秋',
}
const check = {
  revision: 3,
  version: 2,
  earliest: '2026-11-24',
  problems: [],
  proved: true,
  combinations: 1234,
  counterExamples: [],
  removed: [],
  displaced: [],
}
const tables = (more: object = {}) => ({ tables: [{ id: 'T-CY-2016', versions: [shipped], ...more }] })
const drafting = {
  'GET /checklists': tables({ draft: draftLine }),
  'GET /checklists/T-CY-2016/draft': draft,
  'GET /checklists/T-CY-2016/draft/check': check,
}

it('lists the tables with their states and what is to be confirmed, and says where none is', async () => {
  openPage('/checklists', { 'GET /checklists': tables({ draft: draftLine }) })
  const panel = await screen.findByRole('region', { name: `${catering2016.title} T-CY-2016` })
  expect(within(panel).getByText('在用')).toBeTruthy()
  expect(within(panel).getByText('待本局确认')).toBeTruthy()
  expect(within(panel).getByText('草稿', { selector: '.ticket' })).toBeTruthy()
  const byType = screen.getByRole('region', { name: '今天各业态用哪张表' })
  expect(within(byType).getByText('药品零售企业').closest('li')?.textContent).toContain('还没有要点表')
})

it('begins the next version and opens its draft', async () => {
  const { changes, router } = openPage('/checklists', {
    ...drafting,
    'GET /checklists': tables(),
    'POST /checklists/T-CY-2016/draft': { revision: 1, savedAt: draft.savedAt },
  })
  fireEvent.click(await screen.findByLabelText('起草下一版：T-CY-2016'))
  await waitFor(() => expect(router.state.location.pathname).toBe('/checklists/T-CY-2016/draft'))
  expect(changes()[0]?.body).toEqual({ from: { id: 'T-CY-2016', version: 1 } })
})

it('shows a version word for word, with its rule in words', async () => {
  openPage('/checklists/T-CY-2016/versions/1', {
    'GET /checklists': tables(),
    'GET /checklists/T-CY-2016/versions/1': { table: small, line: shipped },
  })
  expect(await screen.findByText('醒目处公示食品经营许可证')).toBeTruthy()
  expect(screen.getByText('重点项不符合超过 1 项，或者一般项符合率低于 70%')).toBeTruthy()
  expect(screen.getByText(/^这张表待本局确认/)).toBeTruthy()
})

it('edits, takes back, and saves the draft as a whole; publishing waits for that', async () => {
  const { changes } = openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'POST /checklists/T-CY-2016/draft/save': { revision: 4, savedAt: '2026-11-24T02:00:00.000Z' },
  })
  await screen.findByText(/每一种答案都恰有一个结果/)
  fireEvent.click(screen.getByLabelText('删去：2.3'))
  expect(screen.queryByLabelText('删去：2.3')).toBeNull()
  fireEvent.click(screen.getByText('发布'))
  expect(screen.queryByText('发布 T-CY-2016 第 2 版')).toBeNull()
  fireEvent.click(screen.getByText('撤销一步'))
  expect(screen.getByLabelText('删去：2.3')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('下移：1.1'))
  fireEvent.click(screen.getByText('保存草稿'))
  await waitFor(() => expect(changes()).toHaveLength(1))
  const sent = changes()[0]?.body as { revision: number; content: typeof content }
  expect(sent.revision).toBe(3)
  expect(sent.content.groups.map(({ items }) => items.length).slice(0, 2)).toEqual([0, 4])
  expect(sent.content.groups[1]?.items[0]?.key).toBe('cy.1.1')
})

it('says who saved in between, and keeps what was typed', async () => {
  openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'POST /checklists/T-CY-2016/draft/save': Response.json(
      {
        defined: true,
        code: 'checklist.draftChanged',
        status: 409,
        message: '这份草稿刚刚有人改过',
        data: { next: '请先看对方的改动', detail: ['沈知远，2026-11-24 09:58'] },
      },
      { status: 409 },
    ),
  })
  fireEvent.click(await screen.findByLabelText('删去：2.3'))
  fireEvent.click(screen.getByText('保存草稿'))
  expect(await screen.findByText('沈知远，2026-11-24 09:58')).toBeTruthy()
  expect(screen.queryByLabelText('删去：2.3')).toBeNull()
})

it('asks before unsaved work is left', async () => {
  const { router } = openPage('/checklists/T-CY-2016/draft', drafting)
  fireEvent.click(await screen.findByLabelText('删去：2.3'))
  void router.navigate('/checklists')
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByText('留在这一页'))
  expect(router.state.location.pathname).toBe('/checklists/T-CY-2016/draft')
  void router.navigate('/checklists')
  fireEvent.click(await screen.findByText('不保存，离开'))
  await waitFor(() => expect(router.state.location.pathname).toBe('/checklists'))
})

it('changes an item in its form, under its key', async () => {
  const { changes } = openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'POST /checklists/T-CY-2016/draft/save': { revision: 4, savedAt: '2026-11-24T02:00:00.000Z' },
  })
  fireEvent.click(await screen.findByLabelText('改：1.1'))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('检查内容'), { target: { value: '许可证有效' } })
  fireEvent.change(within(dialog).getByLabelText('常用备注（选填）'), { target: { value: '过期\n没有挂' } })
  fireEvent.click(within(dialog).getByText('写进草稿'))
  await screen.findByText('过期；没有挂')
  fireEvent.click(screen.getByText('保存草稿'))
  await waitFor(() => expect(changes()).toHaveLength(1))
  const sent = changes()[0]?.body as { content: typeof content }
  expect(sent.content.groups[0]?.items[0]).toMatchObject({
    key: 'cy.1.1',
    text: '许可证有效',
    remarks: ['过期', '没有挂'],
  })
})

it('publishes with a day, once the check finds nothing', async () => {
  const { changes, router } = openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'POST /checklists/T-CY-2016/draft/publish': { version: 2, hash },
    'GET /checklists/T-CY-2016/versions/2': {
      table: { ...small, version: 2, effectiveFrom: '2026-11-24' },
      line: line(2, 'inForce', { effectiveFrom: '2026-11-24' }),
    },
  })
  await screen.findByText(/每一种答案都恰有一个结果/)
  fireEvent.click(screen.getByText('发布'))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByText('发布第 2 版'))
  await waitFor(() => expect(router.state.location.pathname).toBe('/checklists/T-CY-2016/versions/2'))
  expect(changes()[0]?.body).toEqual({ revision: 3, effectiveFrom: '2026-11-24' })
})

it('shows counter-examples, and what is missing leads to its place', async () => {
  openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'GET /checklists/T-CY-2016/draft/check': {
      ...check,
      proved: false,
      counterExamples: ['重点项 1 项不符合、一般项全部符合：没有结果'],
      removed: [{ key: 'cy.x', number: '9.9', text: '没有了' }],
    },
  })
  expect(await screen.findByText('反例：重点项 1 项不符合、一般项全部符合：没有结果')).toBeTruthy()
  expect(screen.getByText(/少了 9\.9/)).toBeTruthy()
})

it('says before a publication whom it takes another table away from, in the check and in the dialog', async () => {
  openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'GET /checklists/T-CY-2016/draft/check': {
      ...check,
      displaced: [
        { id: 'T-ST', title: '单位食堂监督检查表', businessTypes: ['canteen'] },
        { id: 'B-XX', title: '学校食堂表', businessTypes: ['canteen'], traits: ['school'] },
      ],
    },
  })
  const words =
    /单位食堂不再用“单位食堂监督检查表”（T-ST）；单位食堂（学校食堂）不再用“学校食堂表”（B-XX），都改用这张表/
  await screen.findByText(words)
  fireEvent.click(screen.getByText('发布'))
  expect(within(await screen.findByRole('dialog')).getByText(words)).toBeTruthy()
})

it('lists beside the table of a kind that of shops with a trait', async () => {
  const school = { ...line(1, 'inForce', { title: '学校食堂表', traits: ['school'], businessTypes: ['canteen'] }) }
  openPage('/checklists', { 'GET /checklists': { tables: [...tables().tables, { id: 'B-XX', versions: [school] }] } })
  const byType = await screen.findByRole('region', { name: '今天各业态用哪张表' })
  const canteen = within(byType).getByText('单位食堂').closest('li')?.textContent
  expect(canteen).toContain(`${catering2016.title}，第 1 版`)
  expect(canteen).toContain('学校食堂：学校食堂表，第 1 版')
})

it('lays two versions side by side: added, changed, removed, moved, each with sign and word', async () => {
  const [first, second, ...others] = structuredClone(small.groups)
  const [a, b, ...rest] = second!.items
  const next = {
    ...small,
    version: 2,
    judgement: { kind: 'catering-2016', keyMax: 0, ratePercent: 80 },
    groups: [
      { ...first, items: [{ ...first!.items[0], text: '许可证有效' }] },
      {
        ...second,
        items: [
          b,
          a,
          { key: 'new', number: '2.4', text: '公示风险等级', keyItem: true, naAllowed: false },
          ...rest.slice(1),
        ],
      },
      ...others,
    ],
  }
  openPage('/checklists/T-CY-2016/compare?before=1&after=2', {
    'GET /checklists/T-CY-2016/versions/1': { table: small, line: shipped },
    'GET /checklists/T-CY-2016/versions/2': { table: next, line: line(2, 'coming') },
  })
  const table = await screen.findByRole('table')
  const rowOf = (words: string) =>
    within(table).getByText(words, { selector: 'ins, span, del' }).closest('tr')?.textContent
  expect(rowOf('公示风险等级')).toMatch(/^加没有2\.4/)
  expect(within(table).getAllByText('移').length).toBe(1)
  expect(within(table).getAllByText('删').length).toBe(1)
  expect(within(table).getAllByText('改').length).toBe(1)
  expect(screen.getByRole('region', { name: '表的设置' }).textContent).toContain('80')
  fireEvent.click(screen.getByText('展开'))
  expect(within(table).getAllByRole('row').length).toBe(6)
})

it('reads a draft from a sheet, or says row by row what is wrong', async () => {
  openPage('/checklists/T-CY-2016/draft', {
    ...drafting,
    'POST /checklists/T-CY-2016/draft/import': Response.json(
      {
        defined: true,
        code: 'checklist.sheetUnreadable',
        status: 422,
        message: '这个文件读不成要点表',
        data: { next: '请改好再传', detail: ['第 5 行“重点项”：请写“是”或“否”。', '第 9 行“照片”：请写“要拍”。'] },
      },
      { status: 422 },
    ),
  })
  const field = await screen.findByLabelText('要点表文件')
  fireEvent.change(field, { target: { files: [new File(['x'], '表.xlsx')] } })
  expect(await screen.findByText('第 5 行“重点项”：请写“是”或“否”。')).toBeTruthy()
  expect(screen.getByText('第 9 行“照片”：请写“要拍”。')).toBeTruthy()
})

it('opens the phone’s view of a table', async () => {
  openPage('/checklists/T-CY-2016/draft', drafting)
  fireEvent.click(await screen.findByText('手机上看'))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('0 / 4 项')).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: /^2\.2/ }))
  expect(within(dialog).getByText('合理缺项', { exact: false, selector: '.phone-answers span' })).toBeTruthy()
})

it('says what is wrong when the tables cannot be read', async () => {
  openPage('/checklists', { 'GET /checklists': refusal(500, 'x', 'x', 'x') })
  expect(await screen.findByText('要点表没读出来')).toBeTruthy()
})
