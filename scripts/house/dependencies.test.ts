import { describe, expect, it } from 'vitest'
import { cruiseTree, ruleNames } from '../steps/cruise.ts'
import { plants } from './dependency-plants.ts'
import { type Files, inTree } from './planted-tree.ts'
import { linkWorkspaces, skeleton } from './skeleton.ts'

const cruisePlanted = (files: Files, least = 1) =>
  inTree({ ...skeleton, ...files }, async (tree) => {
    linkWorkspaces(tree)
    return await cruiseTree(tree, least)
  })

describe('who may import whom', () => {
  it('finds nothing wrong in a tree where everything is in its place', async () => {
    expect((await cruisePlanted({})).problems).toEqual([])
  })

  it('has a planted violation for every rule, and no plant without a rule', () => {
    expect(Object.keys(plants).sort()).toEqual([...ruleNames].sort())
  })

  it.each(Object.entries(plants))('catches a violation of %s, and only of it', async (rule, files) => {
    const { violations, problems } = await cruisePlanted(files)
    expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule])
    expect(violations.every(({ from }) => from in files)).toBe(true)
    expect(problems).toHaveLength(violations.length)
  })

  it('does not believe itself when it has read too few modules', async () => {
    expect((await cruisePlanted({}, 1000)).problems).toEqual([
      expect.stringMatching(/^only \d+ modules were read, at least 1000 expected$/),
    ])
  })

  it('does not believe itself when it recognises no `import type`', async () => {
    const blind = await inTree({ 'rules/a.ts': 'export const a = 1\n' }, (tree) => cruiseTree(tree, 1))
    expect(blind.problems).toEqual([expect.stringContaining('`import type`')])
  })
})
