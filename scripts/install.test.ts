import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inTree } from './house/planted-tree.ts'
import { isInstalled, isNewEnough } from './install.mjs'

describe('the Node version', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.1.0', true],
    ['20.18.9', false],
    ['18.99.0', false],
  ])('%s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version, '20.19.0')).toBe(enough)
  })
})

const entry = { version: '1.0.0', integrity: 'sha512-a' }
const lockOf = (packages: object) => JSON.stringify({ packages })

/** [what is there, package-lock.json, what npm says it installed, whether that is enough] */
const cases: readonly [string, object, object | undefined, boolean][] = [
  ['everything', { '': {}, 'node_modules/a': entry }, { 'node_modules/a': entry }, true],
  ['nothing', { 'node_modules/a': entry }, undefined, false],
  ['another version', { 'node_modules/a': entry }, { 'node_modules/a': { ...entry, version: '1.0.1' } }, false],
  ['other contents', { 'node_modules/a': entry }, { 'node_modules/a': { ...entry, integrity: 'sha512-b' } }, false],
  ['one package too few', { 'node_modules/a': entry, 'node_modules/b': entry }, { 'node_modules/a': entry }, false],
  ['a new workspace not linked', { 'node_modules/@app/new': { link: true } }, {}, false],
  ['all but another platform’s binary', { 'node_modules/a': { ...entry, optional: true } }, {}, true],
  ['a package too many', { 'node_modules/a': entry }, { 'node_modules/a': entry, 'node_modules/b': entry }, true],
]

describe('whether an install is needed', () => {
  it.each(cases)('is known with %s installed', async (_what, wanted, present, enough) => {
    const files = {
      'package-lock.json': lockOf(wanted),
      ...(present && { 'node_modules/.package-lock.json': lockOf(present) }),
    }
    expect(await inTree(files, async (tree) => isInstalled(`${tree}/`))).toBe(enough)
  })
})

const project = {
  'package.json': JSON.stringify({ name: 'p', private: true, engines: { node: '>=20.0.0' }, workspaces: ['a'] }),
  'a/package.json': JSON.stringify({ name: 'a', version: '1.0.0' }),
  'package-lock.json': JSON.stringify({
    name: 'p',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'p', workspaces: ['a'] },
      a: { version: '1.0.0' },
      'node_modules/a': { resolved: 'a', link: true },
    },
  }),
  'scripts/install.mjs': readFileSync(new URL('./install.mjs', import.meta.url), 'utf8'),
  'scripts/locked.mjs': readFileSync(new URL('./locked.mjs', import.meta.url), 'utf8'),
  'scripts/do.mjs': "import { ensureInstalled } from './install.mjs'\nensureInstalled()\nconsole.log('done')\n",
}

const start = async (tree: string) => {
  const child = spawn(process.execPath, ['scripts/do.mjs'], { cwd: tree })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = await once(child, 'close')
  return { code, said: Buffer.concat(said).toString('utf8') }
}

describe('two commands at once on a fresh clone', () => {
  it('install once, and both go on', async () => {
    await inTree(project, async (tree) => {
      const both = await Promise.all([start(tree), start(tree)])
      expect(both.map(({ code, said }) => [code, said.includes('done')])).toEqual([
        [0, true],
        [0, true],
      ])
      expect(both.filter(({ said }) => said.includes('Installing'))).toHaveLength(1)
      expect((await start(tree)).said).toBe('done\n')
    })
  })
})
