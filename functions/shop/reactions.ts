import type { Reaction, RowChange } from '../platform/reaction'
import { beginsTurn, chunksInTurn } from './import/import-turn'
import { isRunning, type StoredUndo } from './import/undo/undo-state'
import { joiningReactions } from './joining/reactions'
import type { StoredGrid } from './store'

/** An import was taken, or its next chunk may be stored. */
const importsTo = (
  queue: 'import-read' | 'import-store' | 'import-undo',
  message: (change: RowChange) => object | undefined,
): Reaction => ({
  queue,
  when: (change) => (change.kind === 'Import' ? message(change) : undefined),
})

type Image = RowChange['after']
const undoIn = (image: Image) => image?.['undo'] as StoredUndo | undefined
const isNextTurn = (one: NonNullable<Image>) => beginsTurn(Number(one['nextChunk']), Number(one['chunks']))
const shownOfStation = (image: Image) => [image?.['name'], image?.['phone']].join('\n')

/** Who answers for each grid of a station. */
const officersOf = (image: Image): ReadonlyMap<string, string> => {
  const kept = image?.['grids']
  const grids: readonly StoredGrid[] = Array.isArray(kept) ? kept : []
  return new Map(grids.flatMap(({ gridId, responsible }) => (responsible ? [[gridId, responsible.personId]] : [])))
}

const gridsWithAnotherOfficer = (before: Image, after: Image): readonly string[] => {
  const [then, now] = [officersOf(before), officersOf(after)]
  return [...new Set([...then.keys(), ...now.keys()])].filter((gridId) => then.get(gridId) !== now.get(gridId))
}

/** Whom an exam is for that is held; nobody, while it is not. */
const forWhom = (image: Image): string => {
  if (image?.['state'] !== 'inUse') return ''
  const { businessTypes, posts } = image['content'] as { readonly businessTypes?: unknown; readonly posts?: unknown }
  return JSON.stringify([businessTypes ?? 'all', posts ?? 'all'])
}

/** What the register does when something of it changed. */
export const reactions: readonly Reaction[] = [
  importsTo('import-read', ({ before, after }) => {
    if (before?.['state'] === 'reading' || after?.['state'] !== 'reading') return undefined
    return { district: after['district'], importId: after['importId'] }
  }),
  importsTo('import-store', ({ before, after }) => {
    if (after?.['state'] !== 'storing') return undefined
    if (before?.['state'] === 'storing' && (before['nextChunk'] === after['nextChunk'] || !isNextTurn(after))) {
      return undefined
    }
    return { district: after['district'], importId: after['importId'], chunk: after['nextChunk'] }
  }),
  importsTo('import-undo', ({ before, after }) => {
    const [was, is] = [undoIn(before), undoIn(after)]
    if (!is || !isRunning(is)) return undefined
    const goesOn = was?.round === is.round && isRunning(was)
    if (goesOn && (was.left === is.left || is.left % chunksInTurn !== 0)) return undefined
    return { district: after?.['district'], importId: after?.['importId'], round: is.round, left: is.left }
  }),
  {
    queue: 'sign-render',
    // an order's next chunk may be drawn; once its file is there, its shops are noted as printed
    when: ({ kind, before, after }) => {
      if (kind !== 'SignJob' || !after || before?.['state'] === 'done') return undefined
      const { district, signJobId, state, nextChunk } = after
      if (state === 'done') return { district, signJobId, noting: 0 }
      if (state === 'failed' || before?.['nextChunk'] === nextChunk) return undefined
      return { district, signJobId, chunk: nextChunk }
    },
  },
  {
    // a station that is called otherwise or has another telephone: the cards of all its shops show it; a grid that
    // somebody else answers for: its shops' cards do
    queue: 'card-rebuild',
    when: ({ kind, before, after }) => {
      if (kind !== 'Station' || !before || !after) return undefined
      const of = { district: after['district'], stationId: after['stationId'] }
      if (shownOfStation(before) !== shownOfStation(after)) return of
      const gridIds = gridsWithAnotherOfficer(before, after)
      return gridIds.length > 0 ? { ...of, gridIds } : undefined
    },
  },
  {
    // an exam is for others now, or for nobody: every card says how many of those whom exams are for passed
    queue: 'card-rebuild',
    when: ({ kind, before, after }) =>
      kind === 'ExamBlueprint' && forWhom(before) !== forWhom(after)
        ? { district: (after ?? before)?.['district'] }
        : undefined,
  },
  {
    // somebody asked for a search through the register
    queue: 'duplicate-search',
    when: ({ kind, before, after }) => {
      if (kind !== 'DuplicateSearch' || !after || after['finishedAt']) return undefined
      if (before && !before['finishedAt'] && before['requestedAt'] === after['requestedAt']) return undefined
      return { district: after['district'], requestedAt: after['requestedAt'], turn: String(after['revision']) }
    },
  },
  {
    // a transfer that goes on by itself: its next step may be taken
    queue: 'shop-transfer',
    when: ({ kind, before, after }) => {
      if (kind !== 'Transfer' || after?.['state'] !== 'moving') return undefined
      if (before?.['nextChunk'] === after['nextChunk']) return undefined
      return { district: after['district'], transferId: after['transferId'], chunk: after['nextChunk'] }
    },
  },
  {
    // a register's file is forgotten: its import is over, or its record vanished after a month
    queue: 'upload-remove',
    when: ({ kind, before, after }) =>
      kind === 'Upload' && before?.['purpose'] === 'register' && !after
        ? { objectKey: before['objectKey'] }
        : undefined,
  },
  {
    // a record took a photograph or a hand in: its original is sealed, and what is shown was drawn anew
    queue: 'upload-remove',
    when: ({ kind, before, after }) =>
      kind === 'Upload' && isPicture(after) && after?.['usedFor'] && !before?.['usedFor']
        ? { objectKey: after['objectKey'] }
        : undefined,
  },
  ...joiningReactions,
]

const isPicture = (image: RowChange['after']) => ['photo', 'signature'].includes(String(image?.['purpose']))
