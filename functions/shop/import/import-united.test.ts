import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mergeShops } from '../duplicates/merge-shops'
import { splitShops } from '../duplicates/split-shops'
import { changeShop } from '../register/change-shop'
import { importFile, rowsOf, shopsOf } from '../testing/import-file'
import { district, openRegister, type Register } from '../testing/open-register'

let register: Register
beforeEach(async () => {
  register = await openRegister()
})
afterEach(() => register.close())

const header = '商户名称,统一社会信用代码,许可证号,地址,联系电话'
const codes = ['92990107MA7QX00486', '92990107MA7QX00494', '92990107MA7QX0050N'] as const
const sheet = (...lines: readonly string[]) => new TextEncoder().encode([header, ...lines].join('\n'))
const idOf = async (name: string) => (await shopsOf(register)).get(name)?.shopId ?? expect.fail(`no ${name}`)
const merge = async (shopId: string, otherId: string) =>
  await register.change(mergeShops(register.deps), { shopId, otherId, fields: {}, reason: '同一家店录了两次' })
const stored = async (shopId: string) => await register.deps.store.shops.get({ district, shopId })

const twice = [`槐荫汤面馆,${codes[0]},,青石路 18 号,`, `槐荫面馆,${codes[1]},,青石路 18 号,`] as const

describe('a sheet that still has both entries of a shop that was united', () => {
  it('stores what both rows say with the shop that stayed', async () => {
    await importFile(register, sheet(...twice))
    const [kept, other] = [await idOf('槐荫汤面馆'), await idOf('槐荫面馆')]
    await merge(kept, other)
    const again = await importFile(
      register,
      sheet(
        `槐荫汤面馆,${codes[0]},JY29901070013262,青石路 18 号,`,
        `槐荫面馆,${codes[1]},JY29901070013270,青石路 18 号,0600-5550136`,
      ),
      { fileName: '又一份.csv' },
    )
    expect(again).toMatchObject({ state: 'done', stored: { created: 0, changed: 1 } })
    const papers = await register.deps.papers.ofShop(district, kept)
    expect(papers.map(({ number }) => number).toSorted()).toEqual(['JY29901070013262', 'JY29901070013270'])
    expect(await stored(kept)).toMatchObject({ name: '槐荫汤面馆', phone: '0600-5550136' })
    expect((await rowsOf(register, again.importId)).map(({ shopId }) => shopId)).toEqual([kept, kept])
  })

  it('meets the last one of several that were united in a row, and the first again once they are parted', async () => {
    await importFile(register, sheet(...twice, `槐荫小面,${codes[2]},,青石路 18 号,`))
    const [first, second, third] = [await idOf('槐荫汤面馆'), await idOf('槐荫面馆'), await idOf('槐荫小面')]
    await merge(second, third)
    await merge(first, second)
    await importFile(register, sheet(`槐荫小面,${codes[2]},JY29901070013262,青石路 18 号,`), { fileName: '又一份.csv' })
    expect((await register.deps.papers.ofShop(district, first)).map(({ number }) => number)).toEqual([
      'JY29901070013262',
    ])
    expect(await register.deps.papers.ofShop(district, second)).toEqual([])
  })

  it('leads every key back to the entry that has it again once they are parted', async () => {
    await importFile(register, sheet(...twice, `槐荫小面,${codes[2]},,青石路 18 号,`))
    const [first, second, third] = [await idOf('槐荫汤面馆'), await idOf('槐荫面馆'), await idOf('槐荫小面')]
    await merge(second, third)
    await merge(first, second)
    const subjectOf = async (at: number) =>
      (await register.deps.store.subjects.get({ district, subjectKey: `credit:${codes[at]}` }))?.shopId
    expect([await subjectOf(0), await subjectOf(1), await subjectOf(2)]).toEqual([first, first, first])
    await register.change(splitShops(register.deps), { shopId: first, otherId: second, reason: '并错了' })
    expect([await subjectOf(0), await subjectOf(1), await subjectOf(2)]).toEqual([first, second, second])
    await register.change(changeShop(register.deps), { shopId: second, creditCode: codes[2], reason: '按执照' })
  })
})
