import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeShop } from '../../register/change-shop'
import { showShop } from '../../register/show-shop'
import type { StoredShop } from '../../store'
import { type Death, deathsIn, dyingWorkers } from '../../testing/dying-workers'
import { begin, importFile, registerOf, rowsOf, shopsOf, show, takeBack } from '../../testing/import-file'
import { district, openRegister, type Register } from '../../testing/open-register'
import { listImportRows } from '../show-imports'
import { undoImport } from './undo-import'

const header = '商户名称,许可证,监管所,业态,网格,经营地址,联系电话,有效期至\n'
const rowOf = (n: number, rest = ',2027-10-20') =>
  `面馆${n},JY215990414365${n + 10},先锋道所,餐饮服务单位,一网格,建设路${n}号${rest}\n`
const sheetOf = (from: number, to: number, rest = ',,2027-10-20') =>
  new TextEncoder().encode(header + Array.from({ length: to - from }, (_, n) => rowOf(from + n, rest)).join(''))

let register: Register
beforeEach(async () => {
  register = await openRegister()
})
afterEach(() => register.close())

const undo = (importId: string, confirm: boolean) => takeBack(register, importId, confirm)
const namesOf = async () => [...(await shopsOf(register)).keys()].sort()
const shopNamed = async (name: string): Promise<StoredShop> => {
  const shop = (await shopsOf(register)).get(name)
  if (!shop) throw new Error(`no shop ${name}`)
  return shop
}
const put = async (shop: StoredShop) => await register.deps.kernel.commit([register.deps.store.shops.replace(shop)])
/** Shops and papers as facts: what counts changes, and by which import something came, is left out. */
const facts = async () =>
  [...(await registerOf(register)).entries()].map(([key, doc]) => {
    const { revision: _, imported: __, flags, ...rest } = doc as Record<string, unknown>
    return [key, { ...rest, flags: [...((flags as string[] | undefined) ?? [])].sort() }]
  })

describe('taking an import back', () => {
  it('says first what would happen, and changes nothing', async () => {
    const { importId } = await importFile(register, sheetOf(0, 40))
    const before = await registerOf(register)
    const seen = await undo(importId, false)
    expect(seen).toMatchObject({
      step: 'looked',
      progress: { done: 40, total: 40 },
      removed: 40,
      restored: 0,
      kept: 0,
      named: [],
    })
    expect(await registerOf(register)).toEqual(before)
  })

  it('leaves no shop, no subject and no paper of it, and every row says so', async () => {
    const { importId } = await importFile(register, sheetOf(0, 40))
    await undo(importId, false)
    expect(await undo(importId, true)).toMatchObject({ step: 'undone', removed: 40, kept: 0 })
    const kinds = [...(await register.scan()).values()].map(({ _et }) => _et)
    expect(kinds.filter((kind) => ['Shop', 'Subject', 'Licence'].includes(String(kind)))).toEqual([])
    const rows = await rowsOf(register, importId)
    expect(rows.map(({ undone, shopId }) => [undone, shopId])).toEqual(Array(40).fill(['removed', undefined]))
  })

  it('gives the shops that it changed back as they were, to the last fact', async () => {
    await importFile(register, sheetOf(0, 20, ',,'))
    const before = await facts()
    const { importId, stored } = await importFile(register, sheetOf(0, 30, ',18676187369,2027-10-20'))
    expect(stored).toMatchObject({ created: 10, changed: 20 })
    expect(await undo(importId, false)).toMatchObject({ removed: 10, restored: 20, kept: 0 })
    expect(await undo(importId, true)).toMatchObject({ removed: 10, restored: 20, kept: 0 })
    const after = new Map((await facts()) as [string, { taken?: number }][])
    const counted = [...after].filter(([, { taken }]) => taken === undefined)
    expect(counted).toEqual(before.filter(([, doc]) => (doc as { taken?: number }).taken === undefined))
  })

  it('says in the histories of the shops that were there what the sheet filled in, and that it was taken back', async () => {
    await importFile(register, sheetOf(0, 1, ',,'))
    const { importId } = await importFile(register, sheetOf(0, 2, ',18676187369,2027-10-20'), { fileName: '补登.xlsx' })
    const historyOf = async (name: string) =>
      (await register.read(showShop(register.deps), { shopId: (await shopNamed(name)).shopId })).history
    const filled = { by: '陶怀玉', operation: 'shop.startImport', reason: '补登.xlsx' }
    expect(await historyOf('面馆0')).toMatchObject([{ ...filled, fields: [{ field: '联系电话', to: '18676187369' }] }])
    expect(await historyOf('面馆1')).toEqual([])
    await undo(importId, false)
    await undo(importId, true)
    const backed = { by: '陶怀玉', operation: 'shop.undoImport', reason: '补登.xlsx' }
    expect(await historyOf('面馆0')).toMatchObject([{ ...backed, fields: [{ from: '18676187369' }] }, filled])
  })

  it('can go on with the import before it, once the later one is taken back', async () => {
    const first = await importFile(register, sheetOf(0, 20, ',,'))
    const second = await importFile(register, sheetOf(0, 20, ',18676187369,2027-10-20'))
    expect(await undo(first.importId, false)).toMatchObject({ removed: 0, kept: 20, reasons: { changed: 20 } })
    await undo(second.importId, false)
    await undo(second.importId, true)
    expect(await undo(first.importId, false)).toMatchObject({ removed: 20, kept: 0 })
    await undo(first.importId, true)
    expect(await namesOf()).toEqual([])
  })

  it('keeps and names what somebody built upon, with the reasons, and takes the rest back', async () => {
    const { importId } = await importFile(register, sheetOf(0, 10))
    const { deps } = register
    await register.change(changeShop(deps), {
      shopId: (await shopNamed('面馆1')).shopId,
      name: '改了名',
      reason: '店招',
    })
    await put({ ...(await shopNamed('面馆2')), inspectionCount: 1 })
    await put({ ...(await shopNamed('面馆3')), printed: { serial: '01', at: '2026-03-18T02:00:00.000Z' } })
    await put({ ...(await shopNamed('面馆4')), code: { serial: '02', keyVersion: '01', state: 'current' } })
    const reported = { revision: 1, district, mismatchId: 'm1', at: '2026-03-18T02:00:00.000Z' }
    await deps.kernel.commit([deps.store.mismatches.insert({ ...reported, shopId: (await shopNamed('面馆5')).shopId })])
    const bound = (await shopNamed('面馆6')).shopId
    const merchantsOf = async (_: string, shopId: string) => (shopId === bound ? [{}] : [])
    Object.assign(deps.people, { merchantsOf })

    const expected = {
      removed: 4,
      kept: 6,
      reasons: { changed: 1, inspected: 1, signPrinted: 1, codeReissued: 1, reported: 1, merchantBound: 1 },
    }
    const seen = await undo(importId, false)
    expect(seen).toMatchObject(expected)
    const done = await undo(importId, true)
    expect(done).toMatchObject({ ...expected, step: 'undone', named: seen?.named })
    expect(new Map(done?.named.map(({ name, reasons }) => [name, reasons]))).toEqual(
      new Map([
        ['面馆1', ['changed']],
        ['面馆2', ['inspected']],
        ['面馆3', ['signPrinted']],
        ['面馆4', ['codeReissued']],
        ['面馆5', ['reported']],
        ['面馆6', ['merchantBound']],
      ]),
    )
    expect(await namesOf()).toEqual(['改了名', '面馆2', '面馆3', '面馆4', '面馆5', '面馆6'])
    const { rows } = await register.read(listImportRows(deps), { importId, undone: 'kept' })
    expect(rows.map(({ name, keptFor }) => [name, keptFor?.length])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [`面馆${n}`, 1]),
    )
  })

  it('decides anew when it is done: what was changed after it was looked at stays', async () => {
    const { importId } = await importFile(register, sheetOf(0, 3))
    await undo(importId, false)
    const { shopId } = await shopNamed('面馆1')
    await register.change(changeShop(register.deps), { shopId, name: '改了名', reason: '店招' })
    expect(await undo(importId, true)).toMatchObject({ removed: 2, kept: 1 })
    expect(await namesOf()).toEqual(['改了名'])
  })

  it('leaves a register into which the same sheet can be imported again', async () => {
    const { importId } = await importFile(register, sheetOf(0, 5))
    const numbers = [...(await shopsOf(register)).values()].map(({ shopId }) => shopId)
    await undo(importId, false)
    await undo(importId, true)
    expect((await importFile(register, sheetOf(0, 5))).stored).toMatchObject({ created: 5 })
    const again = [...(await shopsOf(register)).values()].map(({ shopId }) => shopId)
    expect(again.filter((number) => numbers.includes(number))).toEqual([])
  })
})

describe('what is refused', () => {
  const ask = (importId: string, confirm: boolean) =>
    register.change(undoImport(register.deps), { importId, confirm }).then(
      ({ step }) => step,
      (error: Error) => error.message,
    )

  it('answers each at its time', async () => {
    expect(await ask('01KBFMN7A2XQ4R8V5T3W6Y9ZAB', false)).toBe('import.unknown')
    const importId = await begin(register, sheetOf(0, 3))
    expect(await ask(importId, false)).toBe('import.notFinished')
    const done = (await importFile(register, sheetOf(3, 6))).importId
    expect(await ask(done, true)).toBe('import.undoUnseen')
    expect(await ask(done, false)).toBe('looking')
    expect([await ask(done, false), await ask(done, true)]).toEqual(['import.undoRunning', 'import.undoRunning'])
    await register.workAll()
    expect(await ask(done, true)).toBe('undoing')
    await register.workAll()
    expect([await ask(done, false), await ask(done, true)]).toEqual(['import.nothingToUndo', 'import.nothingToUndo'])
    const same = (await importFile(register, sheetOf(0, 3))).importId
    expect(['looking', 'import.nothingToUndo']).toContain(await ask(same, false))
  })
})

describe('an undoing that is killed once', () => {
  const undone = async (death?: Death) => {
    register = await openRegister()
    await importFile(register, sheetOf(0, 30, ',,'))
    const { importId } = await importFile(register, sheetOf(0, 70, ',18676187369,2027-10-20'))
    await put({ ...(await shopNamed('面馆45')), inspectionCount: 1 })
    const { work, commits } = dyingWorkers(register, death)
    for (const confirm of [false, true]) {
      await register.change(undoImport(register.deps), { importId, confirm })
      await work()
    }
    const left = [await facts(), await rowsOf(register, importId), (await show(register, importId)).undo]
    await register.close()
    return { commits: commits(), left: JSON.stringify(left).replace(/01[0-9A-HJKMNP-TV-Z]{24}/g, 'id') }
  }

  it('has the result of one that was not, whichever step it was killed in', async () => {
    await register.close()
    const whole = await undone()
    expect(whole.commits).toBeGreaterThan(3)
    for (const death of deathsIn(whole.commits)) {
      expect({ death, left: (await undone(death)).left }).toEqual({ death, left: whole.left })
    }
    register = await openRegister()
  }, 120_000)
})
