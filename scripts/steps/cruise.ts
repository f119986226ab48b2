import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { root } from '../install.mjs'

const folders = ['types', 'rules', 'functions', 'miniprogram', 'console', 'infra', 'local', 'e2e', 'bench', 'scripts']

/** Fewer modules than this mean that the tree was not read, whatever the rules say. Raise it as the tree grows. */
export const leastModules = 600

type Config = { readonly forbidden: IForbiddenRuleType[]; readonly options: ICruiseOptions }
export const config = createRequire(import.meta.url)(`${root}.dependency-cruiser.cjs`) as Config

/** The names of all rules of `.dependency-cruiser.cjs`. */
export const ruleNames = config.forbidden.map(({ name }) => name ?? '')

const read = async (tree: string): Promise<ICruiseResult> => {
  const { enhancedResolveOptions, ...options } = config.options
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(tree, folder))),
    { ...options, baseDir: resolve(tree), validate: true, ruleSet: { forbidden: config.forbidden } },
    { ...enhancedResolveOptions, alias: { '@': join(tree, 'miniprogram/src') } },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  return output
}

/** With TypeScript 7 alone dependency-cruiser silently reads another way and never marks `import type`. */
const unread = ({ modules }: ICruiseResult, least: number): readonly string[] => {
  const seesTypeOnly = modules.some((module) =>
    module.dependencies.some((dependency) => dependency.dependencyTypes.includes('type-only')),
  )
  return [
    ...(modules.length < least ? [`only ${modules.length} modules were read, at least ${least} expected`] : []),
    ...(seesTypeOnly ? [] : ['no `import type` was recognised: the rules about types prove nothing']),
  ]
}

type Violation = { readonly rule: string; readonly from: string; readonly to: string }
type Cruised = {
  readonly violations: readonly Violation[]
  readonly problems: readonly string[]
  readonly modules: number
}

/** Reads a tree and holds it against every rule. `problems` are lines for people: violations and doubts about the reading. */
export const cruiseTree = async (tree: string, least: number): Promise<Cruised> => {
  const result = await read(tree)
  const violations = result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  const lines = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
  return { violations, problems: [...lines, ...unread(result, least)], modules: result.modules.length }
}
