import { sizeOf } from '../../platform/fill-page'
import { readTable } from '../../platform/sheets/read-table'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { IdentityDeps } from '../deps'
import { invitationToken } from '../secrets'
import { judgeRows, namesPeople, type Station } from './judge-rows'
import type { StoredInvitationSheet, StoredRow } from './store'

/** Of one transaction: an invitation and its place in the sheet's row each, and what goes with every change. */
export const rowsOfChunk = 50

type File = { readonly fileName: string; readonly content: string; readonly expiresInDays: number }

/** Megabytes that a workbook of people may have once it is unpacked: it is read while somebody waits. */
const mostMegabytes = 5
/** Bytes of JSON; an item holds 400 KB, and invitations get their numbers in it. */
const mostKept = 350_000

/** What a file says of people, or why it says nothing. */
const judgeFile = async (content: string, stations: readonly Station[]): Promise<readonly StoredRow[] | string> => {
  const table = await readTable(new Uint8Array(Buffer.from(content, 'base64')), mostMegabytes)
  if ('failure' in table) return table.failure
  const [sheet, another] = table.sheets.filter(({ rows }) => namesPeople(rows))
  if (another) return '这个文件里有几张工作表都写着人员。请一张表存一个文件，分别上传。'
  const rows = judgeRows((sheet ?? table.sheets[0])?.rows ?? [], stations)
  if (typeof rows === 'string' || sizeOf(rows) <= mostKept) return rows
  return '这张表写的内容太多。请分成几张表，分别上传。'
}

/** Reads and judges a sheet of people and keeps what it says; invites nobody yet. */
export const readInvitationSheet = given(
  async (
    { store, register, newId }: IdentityDeps,
    { actor, input, at }: Asked<File>,
  ): Promise<Changed<{ sheetId: string }> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId } = actor
    const rows = await judgeFile(input.content, await register.stations(district))
    if (typeof rows === 'string') return refuse('invitationSheet.unreadable', [rows])
    const sheetId = newId()
    const expiresAt = new Date(at.getTime() + input.expiresInDays * 86_400_000).toISOString()
    const sheet = { revision: 1, district, sheetId, fileName: input.fileName, personId, made: 0 }
    return {
      answer: { sheetId },
      writes: [store.sheets.insert({ ...sheet, readAt: at.toISOString(), expiresAt, rows: [...rows] })],
      subject: `invitationSheet:${sheetId}`,
    }
  },
)

const chunksOf = ({ rows }: StoredInvitationSheet) => Math.ceil(rows.length / rowsOfChunk)
const isWrong = ({ rows }: StoredInvitationSheet) => rows.some(({ problems }) => problems.length > 0)

const stateOf = (sheet: StoredInvitationSheet) => {
  if (isWrong(sheet)) return 'refused' as const
  return sheet.made === chunksOf(sheet) ? ('done' as const) : ('ready' as const)
}

/** A sheet belongs to whoever read it: its invitations are handed out by one person. */
export const ownSheet = async ({ store }: IdentityDeps, { actor, input }: Asked<{ readonly sheetId: string }>) => {
  const sheet = await store.sheets.get({ district: actor.district, sheetId: input.sheetId })
  return actor.kind === 'person' && sheet?.personId === actor.personId ? sheet : undefined
}

export const showInvitationSheet = given(async (deps: IdentityDeps, asked: Asked<{ readonly sheetId: string }>) => {
  const sheet = await ownSheet(deps, asked)
  if (!sheet) return refuse('invitationSheet.unknown')
  const { sheetId, fileName, made, rows } = sheet
  return {
    sheetId,
    fileName,
    state: stateOf(sheet),
    chunks: chunksOf(sheet),
    made,
    rows: rows.map(({ row, name, where, problems, grant }) => ({
      row,
      name,
      where,
      problems,
      ...(grant && { role: grant.role }),
    })),
  }
})

type Chunk = { readonly sheetId: string; readonly chunk: number }
type Made = {
  readonly made: number
  readonly invitations: { row: number; invitationId: string; token: string; expiresAt: string }[]
}

/** Makes the next chunk of invitations in one transaction; a chunk that is made is only answered again. */
export const makeInvitations = given(
  async (deps: IdentityDeps, asked: Asked<Chunk>): Promise<Changed<Made> | Refused> => {
    const { actor, input, at } = asked
    const sheet = await ownSheet(deps, asked)
    if (!sheet || actor.kind !== 'person' || input.chunk > sheet.made) return refuse('invitationSheet.unknown')
    if (isWrong(sheet)) return refuse('invitationSheet.problems')
    const [begin, end] = [input.chunk * rowsOfChunk, (input.chunk + 1) * rowsOfChunk]
    const isNew = input.chunk === sheet.made && begin < sheet.rows.length
    const rows = sheet.rows.map((row, index) =>
      isNew && index >= begin && index < end ? { ...row, invitationId: deps.newId() } : row,
    )
    const chunk = rows.slice(begin, end)
    const made = isNew ? sheet.made + 1 : sheet.made
    const by = { district: actor.district, createdAt: at.toISOString(), createdBy: actor.name }
    return {
      answer: { made, invitations: chunk.flatMap((row) => handedOut(deps, sheet, row)) },
      writes: isNew
        ? [
            deps.store.sheets.replace({ ...sheet, rows, made }),
            ...chunk.flatMap(({ name, grant, invitationId }) =>
              grant && invitationId
                ? [invitationOf(deps, { ...by, name, grant, invitationId, expiresAt: sheet.expiresAt })]
                : [],
            ),
          ]
        : [],
      subject: `invitationSheet:${sheet.sheetId}`,
    }
  },
)

type Invited = Omit<Parameters<IdentityDeps['store']['invitations']['insert']>[0], 'revision' | 'state'>

const invitationOf = ({ store }: IdentityDeps, invited: Invited) =>
  store.invitations.insert({ revision: 1, state: 'open', ...invited })

const handedOut = ({ secret }: IdentityDeps, sheet: StoredInvitationSheet, { row, invitationId }: StoredRow) =>
  invitationId
    ? [{ row, invitationId, token: invitationToken(secret, sheet.district, invitationId), expiresAt: sheet.expiresAt }]
    : []
