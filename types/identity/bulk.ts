import * as z from 'zod'
import { changes, Id, Instant, reads, refusing, Words } from '../platform/contract'
import { mostBulkRows, roles } from './values'

/** A row of the sheet under its header, as the sheet counts; what is wrong with it in words. */
export const BulkRow = z.object({
  row: z.number().int(),
  name: z.string(),
  role: z.enum(roles).optional(),
  /** Station and grids as the sheet names them. */
  where: z.string(),
  problems: z.array(z.string()),
})
export type BulkRow = z.infer<typeof BulkRow>

/** `refused` has a row with a problem: nothing of the sheet is made, it is put right and read again. */
const BulkState = z.enum(['refused', 'ready', 'done'])

const Sheet = z.object({
  sheetId: Id,
  fileName: z.string(),
  state: BulkState,
  rows: z.array(BulkRow).max(mostBulkRows),
  /** Invitations are made so many at a time, counted from 0. */
  chunks: z.number().int(),
  /** Chunks that are made. */
  made: z.number().int(),
})

/** Invitations of many by one sheet: read and seen first, then made chunk by chunk; all of them or, until put right, none. */
export const bulkContract = {
  readInvitationSheet: changes('/invitation-sheets')
    .input(
      z.strictObject({
        fileName: Words(120),
        /** The file, .xlsx or .csv, as base64. */
        content: z
          .string()
          .regex(/^[A-Za-z0-9+/]+={0,2}$/)
          .max(400_000),
        expiresInDays: z.number().int().min(1).max(30),
      }),
    )
    .output(z.object({ sheetId: Id }))
    .errors(refusing('invitationSheet.unreadable')),
  showInvitationSheet: reads('/invitation-sheets/{sheetId}')
    .input(z.object({ sheetId: Id }))
    .output(Sheet)
    .errors(refusing('invitationSheet.unknown')),
  /** Makes one chunk, or answers what it made before: tokens are made anew from the numbers and kept nowhere. */
  makeInvitations: changes('/invitation-sheets/{sheetId}/make')
    .input(z.strictObject({ sheetId: Id, chunk: z.number().int().min(0).max(50) }))
    .output(
      z.object({
        made: z.number().int(),
        invitations: z.array(
          z.object({ row: z.number().int(), invitationId: Id, token: z.string(), expiresAt: Instant }),
        ),
      }),
    )
    .errors(refusing('invitationSheet.unknown', 'invitationSheet.problems')),
  /** The sheet's people with what came of each row: what is to be put right, or the link that is handed out. */
  downloadInvitations: changes('/invitation-sheets/{sheetId}/download')
    .input(z.strictObject({ sheetId: Id }))
    /** An .xlsx as base64. */
    .output(z.object({ fileName: z.string(), content: z.string() }))
    .errors(refusing('invitationSheet.unknown')),
}
