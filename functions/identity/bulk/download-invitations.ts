import { neutraliseFormula } from '@app/rules/shop/register-cell'
import { dayOf } from '@app/rules/time/day'
import { roleNames } from '@app/types/identity/values'
import { writeXlsx } from '../../platform/sheets/write-xlsx'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { IdentityDeps } from '../deps'
import { invitationToken } from '../secrets'
import { ownSheet } from './invitation-sheets'
import type { StoredInvitationSheet, StoredRow } from './store'

const columns = [
  { title: '行', width: 6 },
  { title: '姓名', width: 14 },
  { title: '角色', width: 16 },
  { title: '所和网格', width: 36 },
  { title: '结果', width: 40 },
  { title: '邀请链接', width: 90 },
  { title: '有效到', width: 14 },
] as const

type Links = (invitationId: string) => string

const resultOf = ({ problems, invitationId }: StoredRow): string => {
  if (problems.length > 0) return problems.join('；')
  return invitationId ? '已发' : '没问题，还没有发'
}

const cellsOf = (row: StoredRow, expiresAt: string, linkTo: Links) => [
  row.row,
  ...[row.name, row.grant ? roleNames[row.grant.role] : '', row.where, resultOf(row)].map(neutraliseFormula),
  ...(row.invitationId ? [linkTo(row.invitationId), dayOf(expiresAt)] : []),
]

const written = async ({ rows, expiresAt }: StoredInvitationSheet, linkTo: Links): Promise<string> => {
  const titles = columns.map(({ title }) => title)
  const widths = columns.map(({ width }) => width)
  const cells = [titles, ...rows.map((row) => cellsOf(row, expiresAt, linkTo))]
  return Buffer.from(await writeXlsx([{ name: '邀请', rows: cells, widths, frozenRows: 1 }])).toString('base64')
}

type Downloaded = { readonly fileName: string; readonly content: string }

/** The sheet's people with what came of each row, for whoever read the sheet. */
export const downloadInvitations = given(
  async (deps: IdentityDeps, asked: Asked<{ readonly sheetId: string }>): Promise<Changed<Downloaded> | Refused> => {
    const sheet = await ownSheet(deps, asked)
    if (!sheet) return refuse('invitationSheet.unknown')
    const { district, sheetId, fileName } = sheet
    const { origin } = new URL(deps.consoleUrl)
    const linkTo = (invitationId: string) =>
      `${origin}/invitation/${invitationToken(deps.secret, district, invitationId)}?district=${district}`
    const name = `${fileName.replace(/\.[^.]*$/, '')}-结果.xlsx`
    return {
      answer: { fileName: name, content: await written(sheet, linkTo) },
      writes: [],
      subject: `invitationSheet:${sheetId}`,
    }
  },
)
