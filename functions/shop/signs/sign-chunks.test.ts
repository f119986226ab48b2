import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readFonts } from '../../paper/fonts'
import { createRenderer } from '../../paper/render-pdf'
import { type Sign, signsPdf } from '../../paper/sign'
import { readZip } from '../../platform/sheets/read-zip'
import { verifyCode } from '../code/code-signing'
import { reissueCode } from '../code/codes'
import { printedAt } from '../listing'
import { addGrid, addStation } from '../places/places'
import { district, openRegister, type Register } from '../testing/open-register'
import { readSigns } from '../testing/read-signs'
import { storedShop } from '../testing/stored-shop'
import { mostSigns, printSigns, signsOfPdf } from './print-signs'
import { renderSigns } from './render-signs'
import { showSigns } from './show-signs'
import type { SignTarget } from './sign-targets'

const render = createRenderer({ fonts: readFonts() })
let drawn: string[][] = []
const quick = async (signs: readonly Sign[]) => {
  drawn.push(signs.map(({ shopName }) => shopName))
  return new Uint8Array([drawn.length])
}

let register: Register
let green = ''
let willow = ''
const gridIds: string[] = []
/** 青石所 with two grids and shops beside them, 柳荫所 with one grid. */
const shops = { inFirst: 300, inSecond: 205, beside: 10, elsewhere: 7 }
const inGreen = shops.inFirst + shops.inSecond + shops.beside

const insert = async (from: number, count: number, place: { stationId: string; gridId?: string }) => {
  for (let at = 0; at < count; at += 100) {
    const some = Array.from({ length: Math.min(100, count - at) }, (_, n) => {
      const number = String(from + at + n).padStart(4, '0')
      const code = { serial: '01', keyVersion: '01', state: 'current' as const }
      return storedShop({ district, shopId: `YX1A${number}`, name: `青禾小吃 ${number} 店`, code, ...place })
    })
    await register.base.commit(some.map((shop) => register.deps.store.shops.insert(shop)))
  }
}

beforeAll(async () => {
  register = await openRegister({ drawSigns: quick })
  const phone = '0600-555 0136'
  green = (await register.change(addStation(register.deps), { name: '青石监管所', phone })).stationId
  willow = (await register.change(addStation(register.deps), { name: '柳荫监管所', phone })).stationId
  for (const [stationId, name] of [
    [green, '一网格'],
    [green, '二网格'],
    [willow, '三网格'],
  ] as const) {
    gridIds.push((await register.change(addGrid(register.deps), { stationId, name })).gridId)
  }
  const [first = '', second = '', third = ''] = gridIds
  await insert(0, shops.inFirst, { stationId: green, gridId: first })
  await insert(1_000, shops.inSecond, { stationId: green, gridId: second })
  await insert(2_000, shops.beside, { stationId: green })
  await insert(3_000, shops.elsewhere, { stationId: willow, gridId: third })
})
afterAll(() => register.close())
beforeEach(() => {
  drawn = []
})

const order = async (target: SignTarget) => await register.change(printSigns(register.deps), { target, image: 'qr' })
const show = async (signJobId: string) => await register.read(showSigns(register.deps), { signJobId })
const zipOf = async (signJobId: string) => {
  const zip = await register.base.objects.get(`D/${district}/signs/${signJobId}.zip`)
  const entries = readZip(Buffer.from(zip?.body ?? []), { mostBytes: 2 ** 28, wants: () => true })
  return entries instanceof Map ? entries : expect.fail(`${entries}`)
}

describe('signs of more shops than one PDF holds', () => {
  it('are PDFs of 500 in one ZIP, in the order of grids and names, of which every tenth page reads in two decoders', async () => {
    const deps = { ...register.deps, drawSigns: (signs: readonly Sign[]) => signsPdf(render, signs) }
    const { signJobId, total } = await order({ stationId: green })
    expect(total).toBe(inGreen)
    const progress: number[] = []
    for (let chunk = 0; chunk < 3; chunk++) {
      await renderSigns(deps)({ district, signJobId, chunk })
      progress.push((await show(signJobId)).done)
    }
    expect(progress).toEqual([signsOfPdf, inGreen, inGreen])
    const job = await show(signJobId)
    expect(job).toMatchObject({ title: '青石监管所', state: 'done', pdfs: 2, total: inGreen })
    expect(job.url).toContain(`${signJobId}.zip`)
    const entries = await zipOf(signJobId)
    expect([...entries.keys()]).toEqual(['001.pdf', '002.pdf'])
    const [first, second] = [...entries.values()].map((pdf) => readSigns(pdf, 10))
    expect([first?.pages, second?.pages]).toEqual([signsOfPdf, inGreen - signsOfPdf])
    const expected = [
      ...Array.from({ length: shops.inFirst }, (_, n) => `YX1A${String(n).padStart(4, '0')}`),
      ...Array.from({ length: shops.inSecond }, (_, n) => `YX1A${1_000 + n}`),
      ...Array.from({ length: shops.beside }, (_, n) => `YX1A${2_000 + n}`),
    ]
    for (const [offset, { read }] of [
      [0, first],
      [signsOfPdf, second],
    ] as [number, ReturnType<typeof readSigns>][]) {
      for (const { page, zbar, jsqr } of read) {
        expect(jsqr).toBe(zbar)
        const code = verifyCode(deps.codeKeys, zbar.split('/s/')[1] ?? '')
        expect(code?.shopNumber).toBe(expected[offset + page - 1])
      }
    }
    await register.workAll()
  }, 120_000)

  it('go on where a worker died, without drawing a finished PDF again', async () => {
    const { signJobId } = await order({ everywhere: true })
    await register.workOne()
    const dying = async () => {
      throw new Error('the worker died')
    }
    const broken = { ...register.deps, objects: { ...register.deps.objects, put: dying } }
    await expect(renderSigns(broken)({ district, signJobId, chunk: 1 })).rejects.toThrow('the worker died')
    expect(await show(signJobId)).toMatchObject({ state: 'rendering', done: signsOfPdf })
    await register.workAll()
    expect(drawn.map(({ length }) => length)).toEqual([500, 22, 22])
    expect(await show(signJobId)).toMatchObject({ title: '全区', state: 'done', done: 522, total: 522 })
  })

  it('are drawn once, however often each message comes', async () => {
    const { signJobId } = await order({ everywhere: true })
    await register.workAll()
    const before = await register.scan()
    for (const chunk of [0, 1, 2]) await renderSigns(register.deps)({ district, signJobId, chunk })
    for (const noting of [0, 1]) await renderSigns(register.deps)({ district, signJobId, noting })
    await register.workAll()
    expect(drawn).toHaveLength(2)
    expect(await register.scan()).toEqual(before)
  })
})

describe('whose signs are wanted', () => {
  it.each([
    ['a grid', () => ({ gridId: gridIds[1] ?? '' }), '二网格', shops.inSecond],
    ['a station, also shops that no grid has yet', () => ({ stationId: green }), '青石监管所', inGreen],
    ['another station', () => ({ stationId: willow }), '柳荫监管所', shops.elsewhere],
    ['the whole district', () => ({ everywhere: true as const }), '全区', inGreen + shops.elsewhere],
  ])('is %s', async (_, target, title, count) => {
    const { signJobId, total } = await order(target())
    expect([(await show(signJobId)).title, total]).toEqual([title, count])
    await register.workAll()
  })

  it('is no station of another district', async () => {
    await expect(order({ stationId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB' })).rejects.toThrow('place.unknown')
  })

  it('is never more than one order holds', async () => {
    const shop = storedShop({ district, stationId: green, code: { serial: '01', keyVersion: '01', state: 'current' } })
    const many = Array.from({ length: mostSigns + 1 }, () => shop)
    const store = {
      ...register.deps.store,
      shops: { ...register.deps.store.shops, list: async () => ({ items: many }) },
    }
    const asked = printSigns({ ...register.deps, store })
    await expect(
      register.change(asked, { target: { gridId: gridIds[0] ?? '' }, image: 'qr' as const }),
    ).rejects.toThrow('sign.tooMany')
  })
})

describe('a name that no font can draw', () => {
  it('costs that one shop its sign and no other', async () => {
    const [, , third = ''] = gridIds
    const odd = storedShop({ district, shopId: 'YX1A9999', name: '𠮷野面馆', stationId: willow, gridId: third })
    await register.base.commit([register.deps.store.shops.insert(odd)])
    const { signJobId } = await register.change(printSigns(register.deps), {
      target: { gridId: third },
      image: 'qr' as const,
    })
    const deps = { ...register.deps, drawSigns: (signs: readonly Sign[]) => signsPdf(render, signs) }
    for (const chunk of [0, 1]) await renderSigns(deps)({ district, signJobId, chunk })
    expect(await show(signJobId)).toMatchObject({
      state: 'done',
      done: shops.elsewhere,
      leftOut: '1 家店没有制码：店名里有字库没有的字，请改用通用字后重新制码（𠮷野面馆）。',
    })
    await register.workAll()
    const kept = await register.deps.store.shops.get({ district, shopId: 'YX1A9999' })
    expect(kept?.printed).toBeUndefined()
  })
})

describe('a shop', () => {
  it('keeps when its code was last printed, until the code is re-issued', async () => {
    const shopId = 'YX1A3000'
    const shopNow = async () => (await register.deps.store.shops.get({ district, shopId })) ?? expect.fail('no shop')
    register.clock.set({ plusSeconds: 3_600 })
    const { signJobId } = await order({ shopId })
    await register.workAll()
    const { startedAt } = await show(signJobId)
    expect((await shopNow()).printed).toEqual({ serial: '01', at: startedAt })
    await register.change(reissueCode(register.deps), { shopId, reason: '被盗' })
    const { printed, code } = await shopNow()
    expect([printed?.serial, code.serial]).toEqual(['01', '02'])
  })

  it('is not said to have a sign with its present code when that was re-issued while the order was drawn', async () => {
    const shopId = 'YX1A3001'
    const { signJobId } = await order({ shopId })
    while ((await show(signJobId)).state !== 'done') await register.workOne()
    await register.change(reissueCode(register.deps), { shopId, reason: '被盗' })
    await register.workAll()
    const kept = (await register.deps.store.shops.get({ district, shopId })) ?? expect.fail('no shop')
    expect([kept.code.serial, printedAt(kept)]).toEqual(['02', undefined])
  })
})
