import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Replaces a module before the rest is loaded, so it has to have its modules to itself. */
const apart = 'guards/canaries.test.ts'

const node = (name: string) => ({
  name,
  root: `./${name}`,
  environment: 'node' as const,
  include: ['**/*.test.ts'],
  testTimeout: 30_000,
})
/** Tests whose files share what they import: loading it again for each file took most of the time. */
const together = (name: string) => ({ test: { ...node(name), isolate: false, exclude: [apart, '**/node_modules/**'] } })

/** Files that take minutes: begun last, one of them would run alone at the end. */
const longest = [
  'states/mini-pages.test.ts',
  'month/month.test.ts',
  'states/console-pages.test.ts',
  'guards/authorization.test.ts',
  'demo/whole-district.test.ts',
  'demo/same-district.test.ts',
]
const rankOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(name))
  return place < 0 ? longest.length : place
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}

/** `house` tests the repository itself; `e2e` runs apart (scripts/test.mjs), after the builds it opens. */
export default defineConfig({
  test: {
    // Its own count leaves a core idle, which on two of them doubles the time of a run.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      together('types'),
      together('rules'),
      together('functions'),
      { test: { ...node('functions'), name: 'canaries', include: [apart] } },
      { test: node('local') },
      { test: node('infra') },
      {
        test: { name: 'house', root: '.', environment: 'node', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve: { alias: { '@': new URL('./miniprogram/src', import.meta.url).pathname } },
        test: { name: 'miniprogram', root: './miniprogram', environment: 'node', include: ['src/**/*.test.ts'] },
      },
      {
        test: {
          name: 'console',
          root: './console',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['./vitest.setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          root: './e2e',
          environment: 'node',
          include: ['**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ['./seeded.ts'],
        },
      },
    ],
  },
})
