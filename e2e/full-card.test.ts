import { fileURLToPath } from 'node:url'
import { signCode } from '@app/functions/shop/public'
import { dayOf } from '@app/rules/time/day'
import { expect, it } from 'vitest'
import { fullCard } from './full-card'
import { bootWeapp } from './harness/boot-weapp'
import { toBase64 } from './harness/bytes'

const dist = fileURLToPath(new URL('../miniprogram/dist/', import.meta.url))
const page = 'pages/shop/index'
const code = signCode({ '01': 'a key of this test' }, { shopNumber: 'YX100001', serial: '01', keyVersion: '01' })
const KB = 1024

/** The page itself, before anything is read, is one setData; the first look at the card is the second. */
it('shows the fullest card there can be within 8 KB at first and 32 KB at once', async () => {
  const card = fullCard(dayOf(new Date().toISOString()))
  const body = toBase64(new TextEncoder().encode(JSON.stringify({ ...card, codeTail: code.slice(-6) })))
  const weapp = bootWeapp(dist, { http: async () => ({ status: 200, headers: {}, body }) })
  weapp.launch({ path: page, query: { scene: code }, scene: 1047 })
  await weapp.shows(card.name)
  await weapp.settle()
  const { sizes = [] } = weapp.phone.setData.costs()[page] ?? {}
  const [frame = 0, firstLook = 0] = sizes
  expect(frame).toBeLessThanOrEqual(8 * KB)
  expect(firstLook).toBeGreaterThan(4 * KB)
  expect(firstLook).toBeLessThanOrEqual(8 * KB)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(32 * KB)
  const shown = weapp.text()
  for (const { text } of card.inspections[0]?.failing ?? []) expect(shown).toContain(text)
  for (const { number } of card.licences) expect(shown).toContain(number)
})
