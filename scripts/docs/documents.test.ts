import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../install.mjs'
import { generated } from './documents.ts'
import { keyLines } from './keys.ts'
import { placeholder } from './placeholder.ts'

describe('a generated document', () => {
  it.each(Object.entries(generated))('%s is what the code says; else: npm run docs', async (file, write) => {
    expect(readFileSync(root + file, 'utf8')).toBe(await write())
  })
})

describe('the keys', () => {
  it('all begin with the district, and no two kinds share one', async () => {
    const lines = await keyLines()
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(({ pk }) => !/^D#<district(Id)?>(#|$)/.test(pk))).toEqual([])
    const places = lines.map(({ pk, sk }) => `${pk.replace('<districtId>', '<district>')} ${sk}`)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('a placeholder', () => {
  const expiring = () => {
    const { value, named, expiry } = placeholder()
    const { startedAt, expiresAt } = value as { startedAt: string; expiresAt: string }
    return { named, expiry, startedAt, expires: Date.parse(expiresAt) / 1000 }
  }

  it('gives instants that are read back by name', () => {
    const { named, startedAt } = expiring()
    expect(named(`${startedAt}#a`)).toBe('<startedAt>#a')
  })

  it.each([
    [0, '<expiresAt>'],
    [3_600, '<expiresAt> + 1 h'],
    [86_400 * 31, '<expiresAt> + 31 d'],
    [90, '<expiresAt> + 90 s'],
  ])('says an expiry %i seconds later as %s', (more, words) => {
    const { expiry, expires } = expiring()
    expect(expiry(expires + more)).toBe(words)
  })
})
