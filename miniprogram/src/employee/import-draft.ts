import type { NewEmployee, SheetRow } from '@app/types/employee/contract'
import type { Answer } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { Storage } from '../device/storage'

/** A row of a sheet on its way: whom it makes, what is wrong with it, and how far it came. */
export type ImportRow = SheetRow & {
  /** Made once: sent twice it is one person. */
  readonly employeeId: string
  readonly isRecorded?: true
  readonly isCertified?: true
}
export type ImportDraft = { readonly fileName: string; readonly rows: readonly ImportRow[] }

/** What lies on the phone survives the app's end; it goes once the person is done with it. */
export const openImportBox = (storage: Storage, shopId: string) => ({
  read: () => storage.read(`import/${shopId}`) as ImportDraft | undefined,
  write: (draft: ImportDraft): void => void storage.write(`import/${shopId}`, draft),
  clear: (): void => storage.remove(`import/${shopId}`),
})

export const draftFrom = (fileName: string, rows: readonly SheetRow[], makeId: () => string): ImportDraft => ({
  fileName,
  rows: rows.map((one) => ({ ...one, employeeId: makeId() })),
})

type Ready = ImportRow & { readonly employee: NonNullable<SheetRow['employee']> }
const isReady = (row: ImportRow): row is Ready => row.employee !== undefined && !row.isRecorded
const lacksCertificate = ({ certificate, isRecorded, isCertified }: ImportRow) =>
  certificate !== undefined && isRecorded === true && !isCertified

export const readyIn = ({ rows }: ImportDraft): readonly Ready[] => rows.filter(isReady)
export const wrongIn = ({ rows }: ImportDraft): readonly ImportRow[] => rows.filter(({ employee }) => !employee)
export const recordedIn = ({ rows }: ImportDraft): number => rows.filter(({ isRecorded }) => isRecorded).length
export const uncertifiedIn = ({ rows }: ImportDraft): readonly ImportRow[] => rows.filter(lacksCertificate)

const withRows = (
  draft: ImportDraft,
  concerns: (row: ImportRow) => boolean,
  change: (row: ImportRow) => ImportRow,
): ImportDraft => ({ ...draft, rows: draft.rows.map((row) => (concerns(row) ? change(row) : row)) })

/** A row mended by hand takes the place of what the sheet said. */
export const mended = (draft: ImportDraft, employeeId: string, { employeeId: _, ...employee }: NewEmployee) =>
  withRows(
    draft,
    (row) => row.employeeId === employeeId,
    (row) => ({ ...row, name: employee.name, problems: [], employee }),
  )

/** Whoever is there already, or came in meanwhile, is told in the row; the others go on. */
const withKnown = (draft: ImportDraft, names: readonly string[]): ImportDraft =>
  withRows(
    draft,
    (row) => isReady(row) && names.includes(row.name),
    ({ employee: _, ...row }) => ({ ...row, problems: ['名单里已有这个人；同名的请写上手机号'] }),
  )

/** People whom one call records. */
const atOnce = 40

type Recorded = Answer<'employee', 'recordEmployees'>
export type Sending = {
  readonly record: (employees: NewEmployee[]) => Promise<Outcome<Recorded>>
  readonly certify: (employeeId: string, certificate: NonNullable<SheetRow['certificate']>) => Promise<Outcome<unknown>>
  /** After every step: what was reached is kept. */
  readonly onStep: (draft: ImportDraft) => void
}

type Sent = { readonly draft: ImportDraft; readonly outcome?: Outcome<unknown> }

/** Records whoever is ready, forty at a time; stops where the network or the server does, and goes on from there. */
const recordAll = async ({ record, onStep }: Sending, first: ImportDraft): Promise<Sent> => {
  let draft = first
  for (let part = readyIn(draft).slice(0, atOnce); part.length > 0; part = readyIn(draft).slice(0, atOnce)) {
    const outcome = await record(part.map(({ employeeId, employee }) => ({ employeeId, ...employee })))
    const known = 'refused' in outcome && outcome.refused.code === 'employee.exists' && outcome.refused.detail
    if (!('value' in outcome) && !(known && known.length > 0)) return { draft, outcome }
    const sent = part.map(({ employeeId }) => employeeId)
    draft = known
      ? withKnown(draft, known)
      : withRows(
          draft,
          ({ employeeId }) => sent.includes(employeeId),
          (row) => ({ ...row, isRecorded: true }),
        )
    onStep(draft)
  }
  return { draft }
}

/** The people, then the certificates that the sheet names. */
export const sendImport = async (sending: Sending, first: ImportDraft): Promise<Sent> => {
  const recorded = await recordAll(sending, first)
  if (recorded.outcome) return recorded
  let { draft } = recorded
  for (const { employeeId, certificate } of uncertifiedIn(draft)) {
    const outcome = certificate && (await sending.certify(employeeId, certificate))
    if (outcome && !('value' in outcome)) return { draft, outcome }
    draft = withRows(
      draft,
      (row) => row.employeeId === employeeId,
      (row) => ({ ...row, isCertified: true }),
    )
    sending.onStep(draft)
  }
  return { draft }
}
