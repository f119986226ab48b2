import { afterEach, describe, expect, it } from 'vitest'
import { type Death, deathsIn, dyingWorkers } from '../testing/dying-workers'
import { begin, confirm, registerOf, rowsOf, show } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'

const header = '商户名称,许可证,监管所,业态,网格,经营地址,有效期至\n'
/** Some rows repeat the subject of a row far above them, every ninth is doubtful. */
const rowOf = (n: number) => {
  const subject = n > 60 && n % 2 === 0 ? n - 60 : n
  return `面馆${subject},,先锋道所,${n % 9 === 0 ? '卖面的' : '餐饮服务单位'},一网格,建设路${subject}号,2027-10-20\n`
}
const sheet = new TextEncoder().encode(header + Array.from({ length: 80 }, (_, n) => rowOf(n)).join(''))

const opened: Register[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

/** Imports the sheet in a process that dies once. */
const imported = async (death?: Death) => {
  const register = await openRegister()
  opened.push(register)
  const importId = await begin(register, sheet)
  const { work, commits } = dyingWorkers(register, death)
  await work()
  if ((await show(register, importId)).state === 'waiting') await confirm(register, importId, true)
  await work()
  const { startedAt: _, importId: __, ...shown } = await show(register, importId)
  const rows = await rowsOf(register, importId)
  return { commits: commits(), left: { register: withoutIds(await registerOf(register)), shown, rows } }
}

/** Ids are made anew in each run; everything else must be the same. */
const withoutIds = (register: Map<string, unknown>) =>
  [...register.values()].map((doc) => JSON.stringify(doc).replace(/01[0-9A-HJKMNP-TV-Z]{24}/g, 'id')).sort()

describe('an import that is killed once', () => {
  it('has the result of one that was not, whichever step it was killed in', async () => {
    const whole = await imported()
    expect(whole.left.shown).toMatchObject({ state: 'done', stored: { created: 71 } })
    expect(whole.commits).toBeGreaterThan(6)
    for (const death of deathsIn(whole.commits)) {
      expect({ death, left: (await imported(death)).left }).toEqual({ death, left: whole.left })
    }
  }, 120_000)
})
