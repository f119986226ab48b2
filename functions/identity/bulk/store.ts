import { Grant } from '@app/types/identity/contract'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const Row = z.object({
  row: z.number(),
  name: z.string(),
  where: z.string(),
  problems: z.array(z.string()),
  /** Absent where something is wrong. */
  grant: Grant.optional(),
  /** Which invitation was made of it. */
  invitationId: z.string().optional(),
})
export type StoredRow = z.infer<typeof Row>

const StoredInvitationSheet = z.object({
  revision: z.number(),
  district: z.string(),
  sheetId: z.string(),
  fileName: z.string(),
  personId: z.string(),
  readAt: z.string(),
  /** Of the invitations. */
  expiresAt: z.string(),
  rows: z.array(Row),
  made: z.number(),
})
export type StoredInvitationSheet = z.infer<typeof StoredInvitationSheet>

export const bulkRecords = (table: RecordsTable) => ({
  sheets: collection(table, {
    name: 'InvitationSheet',
    schema: StoredInvitationSheet,
    key: ({ district, sheetId }: { district: string; sheetId: string }) => ({
      pk: `D#${district}#INVITATIONSHEET#${sheetId}`,
      sk: 'SHEET',
    }),
    // names and certificates of people who may never come are forgotten with the invitations
    ttl: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
  }),
})
