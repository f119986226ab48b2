import { readFileSync } from 'node:fs'
import { Cursor } from '@app/types/platform/contract'
import type { Import, ImportRow, ImportUndo } from '@app/types/shop/imports'
import { confirmImport } from '../import/confirm-import'
import { listImportRows, showImport } from '../import/show-imports'
import { startImport } from '../import/start-import'
import { undoImport } from '../import/undo/undo-import'
import type { StoredShop } from '../store'
import type { Register } from './open-register'

export const fileOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../import/testdata/${name}`, import.meta.url)))

/** Uploads a file and starts its import; nothing is read yet. */
export const begin = async (register: Register, bytes: Uint8Array, fileName = '台账.xlsx'): Promise<string> => {
  const upload = await register.upload(bytes)
  return (await register.change(startImport(register.deps), { fileName, upload })).importId
}

export const confirm = async (register: Register, importId: string, createPlaces: boolean) =>
  await register.change(confirmImport(register.deps), { importId, createPlaces })

export const show = async (register: Register, importId: string): Promise<Import> =>
  await register.read(showImport(register.deps), { importId })

/** Imports a file whole, new places as said. */
export const importFile = async (
  register: Register,
  bytes: Uint8Array,
  { createPlaces = true, fileName = '台账.xlsx' } = {},
): Promise<Import> => {
  const importId = await begin(register, bytes, fileName)
  await register.workAll()
  if ((await show(register, importId)).state === 'waiting') await confirm(register, importId, createPlaces)
  await register.workAll()
  return await show(register, importId)
}

/** Every row of an import, page by page. */
export const rowsOf = async (
  register: Register,
  importId: string,
  outcome?: ImportRow['outcome'],
): Promise<ImportRow[]> => {
  const found: ImportRow[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await register.read(listImportRows(register.deps), { importId, outcome, cursor })
    found.push(...page.rows)
    cursor = Cursor.optional().parse(page.cursor)
  }
  return found
}

/** The register as it is kept, by key: shops, subjects, papers, places, numbers; nothing of jobs and keys. */
export const registerOf = async ({ scan }: Register) =>
  new Map([...(await scan())].filter(([, { _et }]) => facts.has(_et)).map(([key, row]) => [key, row['doc']]))

const facts = new Set(['Shop', 'Subject', 'Licence', 'Station', 'ShopCount'])

/** Every shop by its name. */
export const shopsOf = async (register: Register): Promise<Map<string, StoredShop>> => {
  const rows = [...(await register.scan()).values()].filter(({ _et }) => _et === 'Shop')
  return new Map(rows.map((row) => row['doc'] as StoredShop).map((shop) => [shop.name, shop]))
}

/** Looks at what taking an import back would do, or does it, to its end. */
export const takeBack = async (
  register: Register,
  importId: string,
  confirm: boolean,
): Promise<ImportUndo | undefined> => {
  await register.change(undoImport(register.deps), { importId, confirm })
  await register.workAll()
  return (await show(register, importId)).undo
}
