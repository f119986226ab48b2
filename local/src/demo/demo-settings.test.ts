import { describe, expect, it } from 'vitest'
import { readDemoSettings } from './demo-settings'

const usual = { folder: '.data', seed: 1, shops: 1_200, days: 90, fresh: false }

describe('what npm run demo is told', () => {
  it.each([
    [[], usual],
    [['--year'], { ...usual, days: 365 }],
    [['--shops', '40000'], { ...usual, shops: 40_000 }],
    [['--seed', '7', '--fresh', '--folder', 'elsewhere'], { ...usual, seed: 7, fresh: true, folder: 'elsewhere' }],
  ])('%j is understood', (args, settings) => expect(readDemoSettings(args, '.data')).toEqual(settings))

  it.each([
    [['--years'], 2],
    [['--shops', '0'], 2],
    [['--shops', '40001'], 2],
    [['--seed', 'one'], 2],
    [['40000'], 2],
    [['--help'], 0],
  ])('%j is answered with the options', (args, code) =>
    expect(readDemoSettings(args, '.data')).toEqual({ say: expect.stringContaining('--year'), code }),
  )
})
