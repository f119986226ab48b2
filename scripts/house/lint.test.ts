import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../install.mjs'
import { run } from '../steps/shell.ts'
import { fine, plants } from './lint-plants.ts'
import { inTree } from './planted-tree.ts'

type Diagnostic = {
  readonly category: string
  readonly location: { readonly path: string | { readonly file: string } }
}

const pathOf = ({ location: { path } }: Diagnostic) => (typeof path === 'string' ? path : path.file)

const diagnose = async (tree: string): Promise<readonly Diagnostic[]> => {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`
  const args = [biome, 'check', '--reporter=json', '--max-diagnostics=none', '.']
  const { output } = await run(process.execPath, args, { cwd: tree })
  const json = output.split('\n').find((line) => line.startsWith('{'))
  return (JSON.parse(json ?? '{}') as { diagnostics: readonly Diagnostic[] }).diagnostics
}

const ours = ['biome.json', 'lint/pure.grit']

describe('the limits that Biome holds', () => {
  const found = new Map<string, string[]>()

  beforeAll(async () => {
    const files = {
      ...Object.fromEntries(ours.map((path) => [path, readFileSync(root + path, 'utf8')])),
      ...Object.fromEntries(plants.map(({ file, code }) => [file, code])),
      ...fine,
    }
    for (const diagnostic of await inTree(files, diagnose)) {
      const path = pathOf(diagnostic)
      found.set(path, [...(found.get(path) ?? []), diagnostic.category])
    }
  })

  it.each(plants)('catches $caught in $file', ({ file, caught }) => {
    expect([...new Set(found.get(file))]).toEqual([caught])
  })

  it.each(Object.keys(fine))('has nothing against %s', (file) => {
    expect(found.get(file)).toBeUndefined()
  })
})
