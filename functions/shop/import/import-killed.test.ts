import { afterEach, describe, expect, it } from 'vitest'
import type { Commit } from '../../platform/ports/records'
import { begin, confirm, registerOf, rowsOf, show } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'
import { shopWorkers } from '../workers'

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

type Death = { readonly at: number; readonly when: 'before' | 'after' }

/** Imports the sheet; the process dies once, before or after its nth commit, and every message comes again, twice. */
const imported = async (death?: Death) => {
  const register = await openRegister()
  opened.push(register)
  const importId = await begin(register, sheet)
  let commits = 0
  const dyingCommit: Commit = async (writes) => {
    const dies = commits++ === death?.at
    if (dies && death.when === 'before') throw new Error('killed')
    const outcome = await register.deps.kernel.commit(writes)
    if (dies) throw new Error('killed')
    return outcome
  }
  const workers = shopWorkers({ ...register.deps, kernel: { ...register.deps.kernel, commit: dyingCommit } })
  const work = async () => {
    for (;;) {
      await register.database.feed.idle()
      const next = register.pending.shift()
      if (!next) return
      await workers[next.queue]?.(next.message).catch(() => void register.pending.push(next, next))
    }
  }
  await work()
  if ((await show(register, importId)).state === 'waiting') await confirm(register, importId, true)
  await work()
  const { startedAt: _, importId: __, ...shown } = await show(register, importId)
  const rows = await rowsOf(register, importId)
  return { commits, register: withoutIds(await registerOf(register)), shown, rows }
}

/** Ids are made anew in each run; everything else must be the same. */
const withoutIds = (register: Map<string, unknown>) =>
  [...register.values()].map((doc) => JSON.stringify(doc).replace(/01[0-9A-HJKMNP-TV-Z]{24}/g, 'id')).sort()

describe('an import that is killed once', () => {
  it('has the result of one that was not, whichever step it was killed in', async () => {
    const whole = await imported()
    expect(whole.shown).toMatchObject({ state: 'done', stored: { created: 71 } })
    expect(whole.commits).toBeGreaterThan(6)
    for (let at = 0; at < whole.commits; at++) {
      for (const when of ['before', 'after'] as const) {
        const { commits: _, ...killed } = await imported({ at, when })
        expect({ at, when, ...killed }).toEqual({ at, when, ...whole, commits: undefined })
      }
    }
  }, 120_000)
})
