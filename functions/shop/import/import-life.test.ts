import { beforeEach, describe, expect, it } from 'vitest'
import { begin, confirm, importFile, registerOf, rowsOf, shopsOf, show } from '../testing/import-file'
import { district, openRegister, type Register } from '../testing/open-register'
import type { KeptPaper, ShopWorkDeps } from '../work-deps'
import { confirmImport } from './confirm-import'
import { readImport } from './read-import'
import { readSheet } from './read-sheet'
import { startImport } from './start-import'
import { storeImportChunk } from './store-import-chunk'
import { mostTries } from './try-import'
import { writeOutcome } from './write-outcome'

let register: Register
beforeEach(async () => {
  register = await openRegister()
  return () => register.close()
})

const card = '150102199001011234'
const header = '商户名称,统一社会信用代码,法人,许可证,监管所,业态,网格,经营地址,联系电话,有效期至,备注\n'
const row = (n: number) =>
  `面馆${n},,苏刚玉 ${card},JY21599041436572,先锋道所,餐饮服务单位,一网格,建设路${n}号,18676187369,2027-10-20,${card}\n`
const sheetOf = (rows: number) =>
  new TextEncoder().encode(header + Array.from({ length: rows }, (_, n) => row(n)).join(''))

const kept = async (importId: string) => await register.deps.store.imports.get({ district, importId })
const rawOf = async (importId: string) => await register.base.objects.get((await kept(importId))?.objectKey ?? '')
const days = (count: number) => register.clock.set({ plusSeconds: count * 86_400 })
const ofKind = async (kind: string) => [...(await register.scan()).values()].filter(({ _et }) => _et === kind)

describe('the file that was sent', () => {
  it('is removed, with its record, when the import is done', async () => {
    const { importId, state } = await importFile(register, sheetOf(1))
    expect([state, await rawOf(importId), await ofKind('Upload')]).toEqual(['done', undefined, []])
  })

  it('is removed when the import failed', async () => {
    const importId = await begin(register, new TextEncoder().encode('随便写写'))
    expect(await rawOf(importId)).toBeDefined()
    await register.workAll()
    expect([await rawOf(importId), await ofKind('Upload')]).toEqual([undefined, []])
  })

  it('is removed a month later when nobody confirmed the import, or never began one', async () => {
    const importId = await begin(register, sheetOf(1))
    await register.upload(sheetOf(2))
    await register.workAll()
    days(32)
    await register.database.sweepExpired()
    await register.workAll()
    expect([await rawOf(importId), await ofKind('Upload'), await ofKind('ImportChunk')]).toEqual([undefined, [], []])
  })

  it('serves one import, and soon', async () => {
    const upload = await register.upload(sheetOf(1))
    const start = () => register.change(startImport(register.deps), { fileName: '台账.csv', upload })
    await start()
    await expect(start()).rejects.toThrow('upload.unknown')
    const old = await register.upload(sheetOf(2))
    days(2)
    const late = register.change(startImport(register.deps), { fileName: '台账.csv', upload: old })
    await expect(late).rejects.toThrow('upload.unknown')
  })
})

describe('an import that is to be looked at first', () => {
  it('waits with every count and stores nothing, though nothing about it is doubtful', async () => {
    await importFile(register, sheetOf(2))
    const before = await registerOf(register)
    const upload = await register.upload(sheetOf(4))
    const { importId } = await register.change(startImport(register.deps), {
      fileName: '台账.csv',
      upload,
      lookFirst: true,
    })
    await register.workAll()
    expect(await show(register, importId)).toMatchObject({
      state: 'waiting',
      counts: { rows: 4, accepted: 0, flagged: 4, refused: 0, blank: 0 },
      progress: { done: 0, total: 4 },
    })
    expect(await rowsOf(register, importId)).toHaveLength(4)
    expect(await registerOf(register)).toEqual(before)
    await confirm(register, importId, false)
    await register.workAll()
    expect(await show(register, importId)).toMatchObject({ state: 'done', stored: { created: 2, unchanged: 2 } })
  })
})

describe('an import that nobody confirms', () => {
  it('has failed after thirty days for whoever looks, and cannot be confirmed any more', async () => {
    const importId = await begin(register, sheetOf(1))
    await register.workAll()
    days(29)
    expect(await show(register, importId)).toMatchObject({ state: 'waiting' })
    days(1)
    expect(await show(register, importId)).toMatchObject({ state: 'failed', failure: expect.stringMatching(/30 天/) })
    const late = register.change(confirmImport(register.deps), { importId, createPlaces: true })
    await expect(late).rejects.toThrow('import.notWaiting')
    expect((await shopsOf(register)).size).toBe(0)
  })

  it('keeps its rows as long as it is shown once it is stored', async () => {
    const { importId } = await importFile(register, sheetOf(1))
    days(400)
    await register.database.sweepExpired()
    expect(await rowsOf(register, importId)).toHaveLength(1)
    expect(JSON.stringify(await ofKind('ImportChunk'))).not.toMatch(/苏刚玉|18676187369/)
  })
})

/** The same deps, but objects that cannot be read, as when the process dies of them. */
const broken = (deps: ShopWorkDeps): ShopWorkDeps => ({
  ...deps,
  objects: { ...deps.objects, get: () => Promise.reject(new Error('out of memory')) },
})

describe('a step that fails every time', () => {
  it('ends the import in words when it is reading, and its later deliveries do nothing', async () => {
    const importId = await begin(register, sheetOf(1))
    const read = readImport(broken(register.deps))
    const of = { district, importId }
    for (let tries = 1; tries < mostTries; tries++) await expect(read(of)).rejects.toThrow('out of memory')
    expect(await show(register, importId)).toMatchObject({ state: 'reading' })
    await expect(read(of)).rejects.toThrow('out of memory')
    expect(await show(register, importId)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/没有读完/),
      finishedAt: expect.any(String),
    })
    await read(of)
    await register.workAll()
    expect(await rawOf(importId)).toBeUndefined()
  })

  it('ends it too when the process died every time and nobody could say so', async () => {
    const importId = await begin(register, sheetOf(1))
    const dies = readImport({
      ...register.deps,
      objects: { ...register.deps.objects, get: () => new Promise(() => undefined) },
    })
    for (let tries = 1; tries <= mostTries; tries++) {
      void dies({ district, importId })
      while ((await kept(importId))?.tries !== tries) await new Promise((resolve) => setImmediate(resolve))
    }
    await readImport(register.deps)({ district, importId })
    expect(await show(register, importId)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/没有读完/),
    })
  })

  it('is forgotten once the import gets on', async () => {
    const importId = await begin(register, sheetOf(1))
    await expect(readImport(broken(register.deps))({ district, importId })).rejects.toThrow()
    await register.workAll()
    await confirm(register, importId, true)
    await register.workAll()
    expect(await show(register, importId)).toMatchObject({ state: 'done' })
  })

  it('ends it when it is storing, and what is stored stays and is gone on with by importing again', async () => {
    const importId = await begin(register, sheetOf(130))
    await register.workAll()
    await confirm(register, importId, true)
    let left = 60
    const papers = {
      ...register.deps.papers,
      insert: (paper: KeptPaper) => {
        if (left-- > 0) return register.deps.papers.insert(paper)
        throw new Error('no paper')
      },
    }
    const store = storeImportChunk({ ...register.deps, papers })
    for (let tries = 1; tries <= mostTries; tries++) {
      await expect(store({ district, importId, chunk: 0 })).rejects.toThrow('no paper')
    }
    expect(await show(register, importId)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/再导入一次/),
    })
    await register.workAll()
    const stored = (await shopsOf(register)).size
    expect(stored).toBeGreaterThan(0)
    const again = await importFile(register, sheetOf(130))
    expect(again).toMatchObject({ state: 'done', stored: { created: 130 - stored, unchanged: stored } })
  })
})

describe('the outcome', () => {
  it('holds nobody’s identity card, in no column', async () => {
    const { importId } = await importFile(register, sheetOf(2))
    const outcome = (await register.base.objects.get(`D/YX1/imports/${importId}-outcome.xlsx`))?.body
    const sheet = await readSheet(outcome ?? new Uint8Array())
    if ('failure' in sheet) throw new Error(sheet.failure)
    expect([...sheet.rows][1]).toContain('苏刚玉 ')
    expect(JSON.stringify(sheet)).not.toContain(card)
    const everything = JSON.stringify([...(await register.scan()).values()])
    expect(everything).not.toContain(card)
  })

  it('is written for more rows than a call has room for arguments', async () => {
    const rows = Array.from({ length: 130_000 }, (_, n) => (n === 0 ? ['商户名称', '业态', '地址'] : []))
    const sheet = {
      rows,
      headerAt: 0,
      columns: { name: 0, businessType: 1, address: 2 },
      width: 3,
      headings: ['商户名称', '业态', '经营地址'],
      others: [],
      kind: 'csv' as const,
    }
    expect((await writeOutcome(sheet, [])).length).toBeGreaterThan(0)
  }, 60_000)
})

describe('two people importing at once', () => {
  it('the same file leave one register, as if one had imported it', async () => {
    const [one, other] = [await begin(register, sheetOf(130)), await begin(register, sheetOf(130))]
    await register.workOne()
    await register.workOne()
    await Promise.all([confirm(register, one, true), confirm(register, other, true)])
    for (let running = true; running; ) {
      await register.database.feed.idle()
      const both = register.pending.splice(0, 2)
      await Promise.all(both.map(register.run))
      running = both.length > 0
    }
    const [first, second] = await Promise.all([show(register, one), show(register, other)])
    expect([first.state, second.state]).toEqual(['done', 'done'])
    expect(first.stored.created + second.stored.created).toBe(130)
    expect(first.stored.unchanged + second.stored.unchanged).toBe(130)
    const facts = [...(await registerOf(register)).values()] as { shopId?: string; grids?: unknown[] }[]
    expect(facts.filter(({ grids }) => grids)).toMatchObject([{ grids: { length: 1 } }])
    expect((await shopsOf(register)).size).toBe(130)
  }, 60_000)
})
