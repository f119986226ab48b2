import { expect, it } from 'vitest'
import { printerTroubles } from '../device/printer'
import { troubleWords } from './trouble-words'

it.each([...printerTroubles, 'notFound'] as const)('says of %s what is so and what to do', (trouble) => {
  const { title, words } = troubleWords[trouble]
  expect(title).toMatch(/^[^，。！]{4,12}$/)
  expect(words).toMatch(/请|打开|允许/)
  expect(words).toMatch(/。$/)
})

it.each(['cut', 'failed'] as const)('prints from the beginning after %s, on the same printer', (trouble) => {
  expect(troubleWords[trouble]).toMatchObject({ again: 'print', words: expect.stringContaining('从头再打') })
})
