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
