import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileOf, importFile, registerOf, rowsOf, show } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'
import { downloadOutcome } from './download-outcome'
import { readSheet } from './read-sheet'

/** The whole register of 云溪区: 3,038 rows under a title and a date. */
describe('importing yunxi-district.xlsx', () => {
  let register: Register
  let importId = ''
  beforeAll(async () => {
    register = await openRegister()
    importId = (await importFile(register, fileOf('yunxi-district.xlsx'), { fileName: '云溪区台账.xlsx' })).importId
  }, 120_000)
  afterAll(() => register.close())

  const kinds = async () => {
    const counts: Record<string, number> = {}
    for (const { _et } of (await register.scan()).values()) counts[_et] = (counts[_et] ?? 0) + 1
    return counts
  }

  it('accounts for every row', async () => {
    const { state, counts, progress, stored } = await show(register, importId)
    expect({ state, counts, progress, stored }).toEqual({
      state: 'done',
      counts: { rows: 3_038, accepted: 2_314, flagged: 697, refused: 15, blank: 12 },
      progress: { done: 3_011, total: 3_011 },
      stored: { created: 2_986, changed: 0, unchanged: 0 },
    })
  })

  it('leaves one shop for each of its 2,986 subjects, each with a number of its own', async () => {
    const { Shop, Subject, Station } = await kinds()
    expect({ Shop, Subject }).toEqual({ Shop: 2_986, Subject: 2_986 })
    expect(Station).toBeGreaterThan(5)
  })

  it('lists every row by outcome, in the order of the sheet, and names the shop of each that was taken', async () => {
    const [accepted, flagged, refused, blank] = await Promise.all([
      rowsOf(register, importId, 'accepted'),
      rowsOf(register, importId, 'flagged'),
      rowsOf(register, importId, 'refused'),
      rowsOf(register, importId, 'blank'),
    ])
    expect([accepted.length, flagged.length, refused.length, blank.length]).toEqual([2_314, 697, 15, 12])
    const all = await rowsOf(register, importId)
    expect(all.map(({ row }) => row)).toEqual(Array.from({ length: 3_038 }, (_, index) => index + 4))
    expect([...accepted, ...flagged].every(({ shopId }) => shopId?.startsWith('YX1'))).toBe(true)
    expect([...refused, ...blank].every(({ shopId }) => shopId === undefined)).toBe(true)
  })

  it('keeps no phone number in the chunks once they are stored', async () => {
    const chunks = [...(await register.scan()).values()].filter(({ _et }) => _et === 'ImportChunk')
    expect(chunks.length).toBeGreaterThan(30)
    expect(JSON.stringify(chunks)).not.toContain('18676187369')
  })

  it('gives back the same sheet with the column 「问题」', async () => {
    const { url, fileName } = await register.read(downloadOutcome(register.deps), { importId })
    expect(fileName).toBe('云溪区台账-问题.xlsx')
    expect(url).toContain('outcome.xlsx')
    const outcome = await readSheet((await register.base.objects.get(outcomeKey(importId)))?.body ?? new Uint8Array())
    const original = await readSheet(fileOf('yunxi-district.xlsx'))
    if ('failure' in outcome || 'failure' in original) throw new Error('unreadable')
    expect([...outcome.rows][2]?.at(-1)).toBe('问题')
    expect([...outcome.rows].map((row) => row.slice(0, -1))).toEqual([...original.rows])
    const said = [...outcome.rows].slice(3).filter((row) => row.at(-1))
    expect(said).toHaveLength(697 + 15)
    expect(said.filter((row) => String(row.at(-1)).startsWith('没有导入：'))).toHaveLength(15)
  })

  it('changes nothing the second time, not a single revision', async () => {
    const before = await registerOf(register)
    const again = await importFile(register, fileOf('yunxi-district.xlsx'))
    expect(again).toMatchObject({
      state: 'done',
      counts: { rows: 3_038, accepted: 2_314, flagged: 697, refused: 15, blank: 12 },
      stored: { created: 0, changed: 0, unchanged: 2_986 },
    })
    expect(await registerOf(register)).toEqual(before)
  }, 120_000)
})

const outcomeKey = (importId: string) => `D/YX1/imports/${importId}-outcome.xlsx`
