import { describe, expect, it } from 'vitest'
import { readSettings } from './settings'

const usual = {
  folder: '.data',
  port: 8700,
  seed: 1,
  shops: 1_200,
  days: 90,
  demo: true,
  fresh: false,
  phone: true,
}

describe('what npm start is told', () => {
  it.each([
    [[], usual],
    [['--fresh', '--seed', '7'], { ...usual, fresh: true, seed: 7 }],
    [['--no-demo', '--port', '9000'], { ...usual, demo: false, port: 9000 }],
    [['--shops', '60'], { ...usual, shops: 60 }],
    [['--folder', 'elsewhere', '--no-phone'], { ...usual, folder: 'elsewhere', phone: false }],
  ])('%j is understood', (args, settings) => expect(readSettings(args, '.data')).toEqual(settings))

  it.each([
    [['--colour'], 2],
    [['--port', '0'], 2],
    [['--port', '70000'], 2],
    [['--port', 'http'], 2],
    [['--seed', '-1'], 2],
    [['--seed', '1.5'], 2],
    [['--shops', '0'], 2],
    [['--shops', '40001'], 2],
    [['--shops', 'many'], 2],
    [['something'], 2],
    [['--help'], 0],
  ])('%j is answered with the options', (args, code) =>
    expect(readSettings(args, '.data')).toEqual({ say: expect.stringContaining('--fresh'), code }),
  )
})
