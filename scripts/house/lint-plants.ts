const longFunction = `export const long = () => {\n${'  globalThing()\n'.repeat(41)}}\n`
const longComponent = `export const Long = () => {\n${'  globalThing()\n'.repeat(71)}}\n`
const knotted = `export const knot = (a: number[]) => {
  for (const x of a) {
    if (x > 1) {
      for (const y of a) {
        if (y > x) {
          while (y > 0) return y
        }
      }
    }
  }
  return 0
}
`

type Plant = { readonly file: string; readonly code: string; readonly caught: string }

const impure = ['Date.now()', 'Date()', 'new Date()', 'Math.random()', 'performance.now()', 'crypto.randomUUID()']

/** One file for each limit that Biome holds: where it is, what it says, and the one diagnostic it must raise. */
export const plants: readonly Plant[] = [
  ...[...impure, "process.env['STAGE']", 'globalThis.fetch'].map((use, index) => ({
    file: `rules/shop/impure-${index}.ts`,
    code: `export const impure = () => ${use}\n`,
    caught: 'plugin',
  })),
  { file: 'rules/shop/passed-on.ts', code: 'export const at = [1].map(Date.now)\n', caught: 'plugin' },
  { file: 'functions/shop/long.ts', code: longFunction, caught: 'lint/complexity/noExcessiveLinesPerFunction' },
  { file: 'console/src/long.tsx', code: longComponent, caught: 'lint/complexity/noExcessiveLinesPerFunction' },
  { file: 'functions/shop/knot.ts', code: knotted, caught: 'lint/complexity/noExcessiveCognitiveComplexity' },
  {
    file: 'functions/shop/greedy.ts',
    code: 'export const greedy = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e]\n',
    caught: 'lint/complexity/useMaxParams',
  },
  { file: 'functions/shop/BadName.ts', code: 'export const a = 1\n', caught: 'lint/style/useFilenamingConvention' },
  {
    file: 'functions/shop/loose.ts',
    code: 'export const a = (b: any) => b\n',
    caught: 'lint/suspicious/noExplicitAny',
  },
  { file: 'functions/shop/chatty.ts', code: 'console.log(1)\n', caught: 'lint/suspicious/noConsole' },
  {
    file: 'functions/shop/heavy.ts',
    code: "import { A } from './a'\n\nexport const a = (b: A) => b\n",
    caught: 'lint/style/useImportType',
  },
  {
    file: 'miniprogram/src/data/parse.ts',
    code: "import * as z from 'zod'\n\nexport const a = z\n",
    caught: 'lint/style/noRestrictedImports',
  },
  {
    file: 'miniprogram/src/data/reach.ts',
    code: "import { a } from '@app/functions/shop/public'\n\nexport const b = a\n",
    caught: 'lint/style/noRestrictedImports',
  },
  { file: 'functions/shop/ugly.ts', code: 'export const a = "1";\n', caught: 'format' },
  {
    file: 'functions/shop/jumbled.ts',
    code: "import { b } from './b'\nimport { a } from './a'\n\nexport const c = [a, b]\n",
    caught: 'assist/source/organizeImports',
  },
]

/** What is right at the limit raises nothing. */
export const fine: Readonly<Record<string, string>> = {
  'rules/shop/pure.ts':
    'export const day = (at: Date) => new Date(at.getTime() + 1)\nexport const max = Math.max(1, 2)\n',
  'functions/shop/clock.ts': 'export const now = () => new Date()\n',
  'functions/shop/four.ts': 'export const four = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d]\n',
  'functions/shop/forty.ts': `export const forty = () => {\n${'  globalThing()\n'.repeat(38)}}\n`,
  'scripts/chatty.ts': 'console.log(1)\n',
  'miniprogram/src/data/types.ts': "import type { Shop } from '@app/types/shop/contract'\n\nexport type A = Shop\n",
}
