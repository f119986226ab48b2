import * as z from 'zod'
import { Cursor, changes, Id, Instant, reads, refusing, ShopId, Text, Words } from '../platform/contract'
import { UploadRef } from '../platform/uploads'
import { registerColumns } from './values'

export const importStates = ['reading', 'waiting', 'storing', 'done', 'failed'] as const

const undoSteps = ['looking', 'looked', 'undoing', 'undone', 'stopped'] as const

/** Why a shop that an import made or changed stays when the import is taken back. */
const undoReasons = [
  'changed',
  'inspected',
  'papers',
  'signPrinted',
  'codeReissued',
  'merchantBound',
  'reported',
  'appliedFor',
  'signsOrdered',
  'gone',
] as const
export type UndoReason = (typeof undoReasons)[number]

/** Why a station or a grid that an import made stays when the import is taken back: what stands on it. */
const placeReasons = [
  'shops',
  'otherGrids',
  'granted',
  'held',
  'boundary',
  'applied',
  'transferred',
  'changed',
] as const
export type PlaceReason = (typeof placeReasons)[number]

/** What became of a shop: it vanished, is as it was before the import, or stays because something builds on it. */
const undoFates = ['removed', 'restored', 'kept'] as const

/**
 * Taking an import back: `looking` → `looked` counts what would happen and changes nothing; `undoing` → `undone` does
 * it, at last to the places that it made. `stopped`: a step failed every time.
 */
export const ImportUndo = z.object({
  step: z.enum(undoSteps),
  startedAt: Instant,
  startedBy: z.string(),
  finishedAt: Instant.optional(),
  /** In shops. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  removed: z.number().int(),
  restored: z.number().int(),
  kept: z.number().int(),
  /** Shops that stay by reason; one may have several. */
  reasons: z.partialRecord(z.enum(undoReasons), z.number().int()),
  /** The first of those that stay. */
  named: z.array(z.object({ shopId: ShopId, name: z.string(), reasons: z.array(z.enum(undoReasons)) })),
  /** Of the stations and grids that it made, once they were looked at; the first of those that stay by name. */
  places: z
    .object({
      removed: z.number().int(),
      kept: z.number().int(),
      named: z.array(z.object({ name: z.string(), reasons: z.array(z.enum(placeReasons)) })),
    })
    .optional(),
  failure: z.string().optional(),
})
export type ImportUndo = z.infer<typeof ImportUndo>

export const ImportCounts = z.object({
  rows: z.number().int(),
  accepted: z.number().int(),
  flagged: z.number().int(),
  refused: z.number().int(),
  blank: z.number().int(),
})

const ColumnTaken = z.object({
  field: z.enum(registerColumns),
  /** Where it stands, from 0. */
  at: z.number().int(),
  heading: z.string(),
})
/** A column that was not taken; `fits`: its heading would do for a field that another column was taken for. */
const ColumnIgnored = z.object({ at: z.number().int(), heading: z.string(), fits: z.enum(registerColumns).optional() })

/** How a sheet was understood: nothing of it is left out without being named. */
export const ImportColumns = z.object({
  columnsTaken: z.array(ColumnTaken),
  columnsIgnored: z.array(ColumnIgnored),
  sheetsIgnored: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** Somebody of the district settled these headings before. */
  columnsRemembered: z.boolean(),
})
export type ImportColumns = z.infer<typeof ImportColumns>

/** `reading` → `waiting` (unknown places or doubtful columns are to be confirmed; skipped when there are none) → `storing` → `done`. */
export const Import = z.object({
  importId: Id,
  fileName: z.string(),
  state: z.enum(importStates),
  startedAt: Instant,
  startedBy: z.string(),
  finishedAt: Instant.optional(),
  counts: ImportCounts,
  /** Of the rows that are to be stored, how many are. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** What storing did: a second import of the same file leaves every shop unchanged. */
  stored: z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  proposed: z.object({
    stations: z.array(z.object({ name: z.string(), rows: z.number().int() })),
    grids: z.array(z.object({ station: z.string().optional(), name: z.string(), rows: z.number().int() })),
  }),
  ...ImportColumns.shape,
  failure: z.string().optional(),
  undo: ImportUndo.optional(),
})
export type Import = z.infer<typeof Import>

export const ImportRow = z.object({
  /** As the sheet counts, from 1. */
  row: z.number().int(),
  outcome: z.enum(['accepted', 'flagged', 'refused', 'blank']),
  name: z.string(),
  problems: z.array(
    z.object({
      code: z.string(),
      column: z.string().optional(),
      written: z.string().optional(),
      message: z.string(),
      next: z.string(),
    }),
  ),
  shopId: ShopId.optional(),
  /** Of what was found in this row, what nobody has settled on its shop yet; only where flags are asked for. */
  openFlags: z.array(z.string()).optional(),
  /** What taking the import back made of the shop that this row made or changed. */
  undone: z.enum(undoFates).optional(),
  keptFor: z.array(z.enum(undoReasons)).optional(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const importsContract = {
  startImport: changes('/imports')
    .input(
      z.strictObject({
        fileName: Words(200),
        upload: UploadRef,
        /** Reads and judges the sheet and waits: nothing is stored before somebody has seen the counts and confirms. */
        lookFirst: z.boolean().optional(),
      }),
    )
    .output(z.object({ importId: Id }))
    .errors(refusing('upload.unknown')),
  /** Takes other columns for the fields; the sheet is judged again and waits to be confirmed. */
  mapColumns: changes('/imports/{importId}/columns')
    .input(
      z.strictObject({
        importId: Id,
        columns: z
          .array(z.strictObject({ field: z.enum(registerColumns), at: z.number().int().min(0).max(255) }))
          .min(1)
          .max(registerColumns.length),
      }),
    )
    .output(z.object({ importId: Id, state: z.enum(importStates) }))
    .errors(refusing('import.unknown', 'import.notWaiting', 'import.columnsUnclear')),
  confirmImport: changes('/imports/{importId}/confirm')
    .input(z.strictObject({ importId: Id, createPlaces: z.boolean() }))
    .output(z.object({ importId: Id, state: z.enum(importStates) }))
    .errors(refusing('import.unknown', 'import.notWaiting')),
  /** Without `confirm` it only looks at what would happen; only what was looked at can be confirmed. */
  undoImport: changes('/imports/{importId}/undo')
    .input(z.strictObject({ importId: Id, confirm: z.boolean() }))
    .output(z.object({ importId: Id, step: z.enum(undoSteps) }))
    .errors(
      refusing(
        'import.unknown',
        'import.notFinished',
        'import.undoRunning',
        'import.undoUnseen',
        'import.nothingToUndo',
      ),
    ),
  listImports: reads('/imports').output(z.object({ imports: z.array(Import) })),
  showImport: reads('/imports/{importId}')
    .input(z.object({ importId: Id }))
    .output(Import)
    .errors(refusing('import.unknown')),
  listImportRows: reads('/imports/{importId}/rows')
    .input(
      z.object({
        importId: Id,
        outcome: z.enum(['accepted', 'flagged', 'refused', 'blank']).optional(),
        /** Only rows with this problem. */
        flag: Text(40).optional(),
        /** Only rows of whose shops the undoing made this. */
        undone: z.enum(undoFates).optional(),
        cursor: Cursor.optional(),
      }),
    )
    .output(z.object({ rows: z.array(ImportRow), cursor: Cursor.optional() }))
    .errors(refusing('import.unknown')),
  /** The same sheet with a column 「问题」. */
  downloadOutcome: reads('/imports/{importId}/outcome')
    .input(z.object({ importId: Id }))
    .output(z.object({ url: z.string(), fileName: z.string() }))
    .errors(refusing('import.unknown', 'import.notFinished')),
}
