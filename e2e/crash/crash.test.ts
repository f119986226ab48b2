import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkRun } from './check-run'
import { runKilling } from './kill-run'
import { readRemains } from './read-remains'

it('loses and doubles nothing when server and phones are killed at random, as what they leave behind shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crash-'))
  const seed = Date.now() % 1_000_000
  const run = await runKilling({ folder, seed, inspections: 3, killingMs: 7_000, finishingMs: 90_000 })
  const remains = await readRemains(folder)
  expect({ seed, finished: run.finished, problems: checkRun(remains) }).toEqual({
    seed,
    finished: ['A', 'B'],
    problems: [],
  })
  const said = new Set(remains.lines.map(({ what }) => what))
  expect(said).toEqual(new Set(['promised', 'receipt', 'conflict']))
  await rm(folder, { recursive: true, force: true })
})
