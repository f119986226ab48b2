import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../install.mjs'
import { runNode } from '../steps/shell.ts'
import { type Files, inTree, link } from './planted-tree.ts'

const tsc = (project: string, ...more: string[]) =>
  runNode('@typescript/native/bin/tsc', ['-p', project, '--noEmit', ...more])

/** What must not compile in types/ and rules/, and the code of the error that says so. */
const plants: Readonly<Record<string, readonly [code: string, error: string]>> = {
  'implicit-any.ts': ['export const a = (b) => b', 'TS7006'],
  'maybe-nothing.ts': ['export const a = (b: string | undefined) => b.length', 'TS18048'],
  'unchecked-index.ts': ['export const a = (b: string[]): string => b[0]', 'TS2322'],
  'loose-optional.ts': ['export const a: { b?: string } = { b: undefined }', 'TS2375'],
  'silent-override.ts': ['class A { b() {} }\nexport class C extends A { b() {} }', 'TS4114'],
  'fall-through.ts': [
    'export const a = (b: number) => {\n  switch (b) {\n    case 1: b++\n    case 2: return b\n  }\n  return 0\n}',
    'TS7029',
  ],
  'untyped-import.ts': ["import { T } from './t'\nexport type U = T", 'TS1484'],
  'dom-window.ts': ['export const a = window.location', 'TS2304'],
  'dom-document.ts': ['export const a = document.title', 'TS2584'],
  'dom-fetch.ts': ["export const a = fetch('/')", 'TS2304'],
  'node-process.ts': ['export const a = process.pid', 'TS2591'],
  'node-timer.ts': ['export const a = setTimeout(() => {}, 1)', 'TS2304'],
  'node-file.ts': ["import { readFileSync } from 'node:fs'\nexport const a = readFileSync", 'TS2591'],
}

const configs = ['tsconfig.base.json', 'types/tsconfig.json', 'rules/tsconfig.json']

const plantedIn = (folder: string): Files => ({
  ...Object.fromEntries(configs.map((path) => [path, readFileSync(root + path, 'utf8')])),
  [`${folder}/t.ts`]: 'export type T = string',
  ...Object.fromEntries(Object.entries(plants).map(([file, [code]]) => [`${folder}/${file}`, code])),
})

describe.each(['types', 'rules'])('what does not compile in %s/', (folder) => {
  let output = ''
  beforeAll(async () => {
    output = await inTree(plantedIn(folder), async (tree) => {
      link(join(root, 'node_modules'), join(tree, 'node_modules')) // with the real @types within reach
      const ran = await tsc(join(tree, folder), '--pretty', 'false')
      rmSync(join(tree, 'node_modules'))
      return ran.output
    })
  })

  it.each(Object.entries(plants))('%s', (file, [, error]) => {
    const line = output.split('\n').find((text) => text.includes(file))
    expect(line).toContain(`error ${error}:`)
  })
})

const { references } = JSON.parse(readFileSync(`${root}tsconfig.json`, 'utf8')) as { references: { path: string }[] }
const required = [
  'strict',
  'noUncheckedIndexedAccess',
  'exactOptionalPropertyTypes',
  'noImplicitOverride',
  'isolatedModules',
]

describe.each([...references.map(({ path }) => path), 'scripts'])('the strictness of %s', (project) => {
  it('is no less than everywhere', async () => {
    const { output } = await tsc(join(root, project), '--showConfig')
    const { compilerOptions } = JSON.parse(output) as { compilerOptions: Record<string, unknown> }
    expect(compilerOptions).toMatchObject(Object.fromEntries(required.map((flag) => [flag, true])))
  })
})
