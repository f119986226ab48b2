import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../install.mjs'
import { inTree } from './planted-tree.ts'
import { brokenLinks, documentsIn, nounsOf, unknownCommands, unknownNouns, unknownPaths } from './read-documents.ts'
import { strayWords } from './stray-words.ts'

const documents = documentsIn(root)

describe('the documents', () => {
  it('are there', () => {
    const named = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md']
    expect(documents.map(({ file }) => file)).toEqual(expect.arrayContaining(named))
    expect(documents.some(({ file }) => file.startsWith('docs/adr/'))).toBe(true)
  })

  it.each(documents.map((document) => [document.file, document] as const))('%s names only what is there', (_, one) => {
    expect({
      paths: unknownPaths(root, one),
      commands: unknownCommands(root, one),
      links: brokenLinks(root, one),
    }).toEqual({ paths: [], commands: [], links: [] })
  })
})

describe('the glossary', () => {
  const glossary = documents.find(({ file }) => file === 'docs/glossary.md')

  it('has a name in code that the code has, for every term', () => {
    expect(nounsOf(glossary?.text ?? '').length).toBeGreaterThan(35)
    expect(unknownNouns(root, glossary?.text ?? '')).toEqual([])
  })
})

describe('the reading of documents', () => {
  const planted = {
    'package.json': '{"workspaces":["bench"],"scripts":{"start":"x"}}',
    'bench/package.json': '{"scripts":{"page":"x"}}',
    'rules/shop/code.ts': 'export const grid = 1\n',
    'docs/other.md': '# Some words\n',
  }
  const read = (text: string) =>
    inTree({ ...planted, 'docs/a.md': text }, async (tree) => {
      const one = { file: 'docs/a.md', text }
      return [...unknownPaths(tree, one), ...unknownCommands(tree, one), ...brokenLinks(tree, one)]
    })

  it.each([
    ['`rules/shop/gone.ts`', ['rules/shop/gone.ts']],
    ['`rules/nowhere/`', ['rules/nowhere/']],
    ['`npm run gone`', ['npm run gone']],
    ['`npm run page`', ['npm run page']],
    ['`npm run gone -w bench`', ['npm run gone -w bench']],
    ['[x](gone.md)', ['gone.md']],
    ['[x](other.md#no-such-heading)', ['other.md#no-such-heading']],
  ])('finds what is not there: %s', async (text, wrong) => expect(await read(text)).toEqual(wrong))

  it.each([
    '`rules/shop/code.ts`',
    '`rules/`',
    '`npm run page -w bench`',
    '`npm start`',
    '`rules/<domain>/values.ts`',
    '[x](other.md#some-words) [y](https://example.org)',
    '`/s/<code>` `application/json` `/api/me`',
  ])('is content with %s', async (text) => expect(await read(text)).toEqual([]))

  it('misses no noun that the code does not have', async () => {
    const table = '| Chinese | name in code |\n| --- | --- |\n| 网格 | `grid` |\n| 网 | `nett` |\n'
    await inTree({ ...planted, 'types/a.ts': '' }, async (tree) => {
      expect(unknownNouns(tree, table)).toEqual(['nett'])
    })
  })
})

describe('the tree', () => {
  it('says nothing of where it was made', () => {
    expect(strayWords(root)).toEqual([])
  })

  it.each([`see ${'/wo'}rk/main`, `in /${'tmp'}/x.txt`, `/ro${'ot'}/.npm`, `/ho${'me'}/li/app`])(
    'would be caught saying: %s',
    async (text) => {
      const found = await inTree({ 'docs/a.md': text }, async (tree) => strayWords(tree))
      expect(found).toEqual([expect.stringContaining('docs/a.md')])
    },
  )

  it('is read where the work is', () => {
    expect(existsSync(`${root}functions`)).toBe(true)
  })
})
