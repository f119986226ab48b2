import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { packagesOf, shipPackages } from './native-parts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const output = mkdtempSync(join(tmpdir(), 'bundle-'))
afterAll(() => rmSync(output, { recursive: true }))

const run = (script: string) => execFileSync(process.execPath, ['-e', script], { cwd: output, encoding: 'utf8' })
const ship = (input: string) => {
  for (const command of shipPackages('api', input, output)) execFileSync('sh', ['-c', command], { encoding: 'utf8' })
}
const isHere = process.platform === 'linux' && process.arch === 'x64'

describe('what is shipped beside a bundle', () => {
  it.runIf(isHere)('draws a picture with nothing else installed', () => {
    ship(root)
    const script = `require('sharp')({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .jpeg().toBuffer().then((made) => console.log(require.resolve('sharp'), made.length > 100))`
    expect(run(script).trim()).toBe(`${join(output, 'node_modules/sharp/dist/index.cjs')} true`)
  })

  it.runIf(isHere)('is small enough for a Lambda, which takes 250 MB', () => {
    const kilobytes = Number(execFileSync('du', ['-sk', output], { encoding: 'utf8' }).split('\t')[0])
    expect(kilobytes).toBeLessThan(60_000)
  })

  it('is nothing where no picture is looked at and no paper drawn', () => {
    for (const name of ['public', 'lists', 'react', 'timer'] as const) expect(packagesOf(name)).toEqual([])
    expect(packagesOf('work')).toEqual(expect.arrayContaining([...packagesOf('api')]))
  })

  it('is missed when the stack is made, not at the first photo', () => {
    expect(() => ship(join(output, 'elsewhere'))).toThrow('No such file')
  })
})
