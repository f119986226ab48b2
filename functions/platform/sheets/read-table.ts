import type { NamedRows } from './cell'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { failures, mostMegabytes, type SheetFailure } from './sheet-failures'

export type Table = { readonly kind: 'xlsx' | 'csv'; readonly sheets: readonly NamedRows[] }

const begins = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/** A workbook with a password is kept as one stream of the old kind of file (MS-OFFCRYPTO 2.3.4.4). */
const oldFile = (bytes: Uint8Array): 'password' | 'oldExcel' =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
    ? 'password'
    : 'oldExcel'

/**
 * The sheets of an .xlsx, or the one of a .csv (UTF-8 with or without a mark, else GB18030). Never throws for what
 * somebody uploaded. `most`: megabytes that a workbook may have once it is unpacked.
 */
export const readTable = async (bytes: Uint8Array, most = mostMegabytes): Promise<Table | SheetFailure> => {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { failure: failures[oldFile(bytes)] }
  if (begins(bytes, 0x50, 0x4b)) {
    const sheets = await readXlsx(bytes, most)
    return 'failure' in sheets ? sheets : { kind: 'xlsx', sheets }
  }
  const rows = readCsv(bytes)
  return 'failure' in rows ? rows : { kind: 'csv', sheets: [{ name: '', rows }] }
}
