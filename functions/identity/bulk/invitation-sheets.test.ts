import { looksLikeFormula } from '@app/rules/shop/register-cell'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { invitationSheet } from '../../guards/testing/make-invitation-sheet'
import { publicUrl } from '../../guards/testing/open-house'
import { home, openPeople, type People } from '../../guards/testing/open-people'
import { readXlsx } from '../../platform/sheets/read-xlsx'
import { writeZip } from '../../platform/sheets/write-zip'
import { shopStore } from '../../shop/store'
import { cellOf, sheetXml, workbookEntries, zipBomb } from '../../shop/testing/make-workbook'
import { rowsOfChunk } from './invitation-sheets'

const id = (n: number) => n.toString(16).toUpperCase().padStart(26, '0')

let people: People
beforeAll(async () => {
  people = await openPeople()
  const grids = [{ gridId: id(11), name: '青石01网格' }]
  const station = { revision: 1, district: home.districtId, stationId: id(1), name: '青石监管所', grids }
  expect(await people.base.commit([shopStore(people.base.records).stations.insert(station)])).toEqual({})
})
afterAll(() => people.close())

type Shown = { state: string; chunks: number; made: number; rows: { name: string; problems: string[] }[] }
type Made = { made: number; invitations: { row: number; invitationId: string; token: string }[] }
const office = () => people.voice('office')
const read = async (file: ReturnType<typeof invitationSheet>) =>
  got<{ sheetId: string }>(await people.ask(office(), 'identity.readInvitationSheet', file)).sheetId
const show = async (sheetId: string) =>
  got<Shown>(await people.ask(office(), 'identity.showInvitationSheet', { sheetId }))
const make = (sheetId: string, chunk: number, who = office()) =>
  people.ask(who, 'identity.makeInvitations', { sheetId, chunk })
const written = (...lines: readonly string[]) => ({
  fileName: '新同事.csv',
  content: Buffer.from(['姓名,角色,执法证号,有效至,所,网格', ...lines].join('\n')).toString('base64'),
  expiresInDays: 7,
})

const header = '姓名,角色,执法证号,有效至,所,网格'
const good = '陆闻溪,执法人员,YX-090001,2028-12-31,青石监管所,青石01网格'
const protectedBook = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

/** A workbook of two sheets, each with people. */
const twoSheets = () => {
  const sheet = sheetXml(
    `<row r="1">${[...'ABCDEF'].map((at, n) => cellOf(`${at}1`, header.split(',')[n] ?? '')).join('')}</row>`,
  )
  const entries = workbookEntries(sheet)
  const text = (name: string) => entries.get(name)?.toString() ?? expect.fail(name)
  entries.set('xl/worksheets/sheet2.xml', Buffer.from(sheet))
  entries.set(
    'xl/workbook.xml',
    Buffer.from(text('xl/workbook.xml').replace('</sheets>', '<sheet name="2" sheetId="2" r:id="r2"/></sheets>')),
  )
  entries.set(
    'xl/_rels/workbook.xml.rels',
    Buffer.from(
      text('xl/_rels/workbook.xml.rels').replace(
        /<Relationship Id="r1"[^>]*>/,
        (one) => one + one.replace('r1', 'r2').replace('sheet1', 'sheet2'),
      ),
    ),
  )
  return writeZip(entries)
}

describe('invitations by a sheet', () => {
  it('are made chunk by chunk, and each is accepted by its token', async () => {
    const count = rowsOfChunk + 3
    const sheetId = await read(invitationSheet(count))
    expect(await show(sheetId)).toMatchObject({ state: 'ready', chunks: 2, made: 0 })
    const first = got<Made>(await make(sheetId, 0))
    const second = got<Made>(await make(sheetId, 1))
    expect([first.invitations.length, second.invitations.length]).toEqual([rowsOfChunk, 3])
    expect(await show(sheetId)).toMatchObject({ state: 'done', made: 2 })
    const { token = '' } = second.invitations[2] ?? {}
    const accepted = await people.ask(people.voice('最后一位'), 'identity.acceptInvitation', { token })
    expect(got(accepted)).toMatchObject({ name: `新同事${count}`, role: 'inspector' })
  })

  it('are made once, however often a chunk is asked for', async () => {
    const sheetId = await read(invitationSheet(2))
    const [one, again] = [got<Made>(await make(sheetId, 0)), got<Made>(await make(sheetId, 0))]
    expect(again).toEqual(one)
    const kept = [...(await people.scan()).values()].filter(({ _et }) => _et === 'Invitation')
    expect(kept.filter((row) => JSON.stringify(row).includes(one.invitations[0]?.invitationId ?? '?'))).toHaveLength(1)
  })

  it('leave their tokens nowhere in the tables', async () => {
    const sheetId = await read(invitationSheet(1))
    const { invitations } = got<Made>(await make(sheetId, 0))
    expect(JSON.stringify([...(await people.scan()).values()])).not.toContain(invitations[0]?.token)
  })

  it('are none at all as long as one row is wrong', async () => {
    const good = '陆闻溪,执法人员,YX-090001,2028-12-31,青石监管所,青石01网格'
    const sheetId = await read(written(good, '丁望舒,执法人员,YX-090002,2028-12-31,没有的所,'))
    const shown = await show(sheetId)
    expect([shown.state, shown.rows[0]?.problems, shown.rows[1]?.problems[0]]).toEqual([
      'refused',
      [],
      '没有叫“没有的所”的所',
    ])
    expect((await make(sheetId, 0)).code).toBe('invitationSheet.problems')
  })

  it.each([
    ['no sheet', Buffer.from('%PDF-1.7').toString('base64')],
    ['half a workbook', Buffer.from('PK\u0003\u0004half').toString('base64')],
    ['a sheet of something else', Buffer.from('店名,地址\n面馆,青石路').toString('base64')],
  ])('(%s) are refused with the reason', async (_, content) => {
    const asked = await people.ask(office(), 'identity.readInvitationSheet', { ...invitationSheet(1), content })
    expect(asked.code).toBe('invitationSheet.unreadable')
  })

  it.each([
    ['a workbook with a password', protectedBook, '打开密码'],
    ['a zip bomb', zipBomb(6_000_000), '解开后超过 5 MB'],
    ['two sheets of people', twoSheets(), '几张工作表'],
    ['the same column twice', Buffer.from(`${header},所\n${good},柳荫监管所`), '“所”出现了不止一次'],
    [
      'more than is kept of one sheet',
      Buffer.from(
        [header, ...Array.from({ length: 500 }, (_, n) => `${n},执法人员,,,${'无所 '.repeat(65)},`)].join('\n'),
      ),
      '写的内容太多',
    ],
  ])('(%s) are refused with an answer of its own', async (_, bytes, said) => {
    const content = Buffer.from(bytes).toString('base64')
    const asked = await people.ask(office(), 'identity.readInvitationSheet', { ...invitationSheet(1), content })
    expect([asked.code, asked.text]).toEqual(['invitationSheet.unreadable', expect.stringContaining(said)])
  })

  it('say of a cell that never ends what is wrong with it, and keep little of it', async () => {
    const sheetId = await read(written(`陆闻溪,执法人员,YX-090001,2028-12-31,${'所'.repeat(90_000)},青石01网格`))
    const shown = await show(sheetId)
    expect(shown.state).toBe('refused')
    expect(JSON.stringify(shown).length).toBeLessThan(2_000)
  })

  it('are handed out by whoever read the sheet alone, and in order', async () => {
    const sheetId = await read(invitationSheet(1))
    expect((await make(sheetId, 1)).code).toBe('invitationSheet.unknown')
    expect((await make(sheetId, 0, people.voice('audit'))).code).toBe('access.denied')
    const { token } = await people.invite('另一位', { role: 'office' })
    got(await people.ask(people.voice('另一位'), 'identity.acceptInvitation', { token }))
    expect((await make(sheetId, 0, people.voice('另一位'))).code).toBe('invitationSheet.unknown')
  })
})

describe('the result of a sheet', () => {
  const resultOf = async (sheetId: string) => {
    const file = got<{ fileName: string; content: string }>(
      await people.ask(office(), 'identity.downloadInvitations', { sheetId }),
    )
    const book = await readXlsx(new Uint8Array(Buffer.from(file.content, 'base64')), 5)
    if ('failure' in book) throw new Error(book.failure)
    const [titles = [], ...rows] = book[0]?.rows ?? []
    return { fileName: file.fileName, rows: rows.map((row) => new Map(titles.map((title, at) => [title, row[at]]))) }
  }

  it('names for every row the link by which it is accepted, once it is made', async () => {
    const sheetId = await read(written(good, '贺青禾,站所负责人,,,青石监管所,'))
    expect((await resultOf(sheetId)).rows.map((row) => row.get('结果'))).toEqual([
      '没问题，还没有发',
      '没问题，还没有发',
    ])
    const { invitations } = got<Made>(await make(sheetId, 0))
    const { fileName, rows } = await resultOf(sheetId)
    expect(fileName).toBe('新同事-结果.xlsx')
    expect(rows.map((row) => [row.get('姓名'), row.get('角色'), row.get('结果'), row.get('邀请链接')])).toEqual(
      invitations.map(({ token }, at) => [
        ['陆闻溪', '贺青禾'][at],
        ['执法人员', '站所负责人'][at],
        '已发',
        `${publicUrl}/invitation/${token}?district=YX1`,
      ]),
    )
  })

  it('says what is to be put right, and holds nothing that a spreadsheet would run', async () => {
    const { rows } = await resultOf(await read(written('"=HYPERLINK(""http://x"")",执法人员,=1+1,,@青石,+1')))
    const texts = rows.flatMap((row) => [...row.values()]).filter((cell) => typeof cell === 'string')
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.filter(looksLikeFormula)).toEqual([])
    expect(rows[0]?.get('邀请链接') ?? '').toBe('')
  })

  it('is for whoever read the sheet alone', async () => {
    const sheetId = await read(written(good))
    const { token } = await people.invite('另一位业务管理员', { role: 'office' })
    got(await people.ask(people.voice('another'), 'identity.acceptInvitation', { token }))
    const asked = await people.ask(people.voice('another'), 'identity.downloadInvitations', { sheetId })
    expect(asked.code).toBe('invitationSheet.unknown')
  })
})
