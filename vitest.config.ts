import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const node = (name: string) => ({
  test: { name, root: `./${name}`, environment: 'node' as const, include: ['**/*.test.ts'], testTimeout: 30_000 },
})

/** `house` tests the repository itself; `e2e` runs apart (scripts/test.mjs), after the builds it opens. */
export default defineConfig({
  test: {
    // Its own count leaves a core idle, which on two of them doubles the time of a run.
    maxWorkers: availableParallelism(),
    projects: [
      node('types'),
      node('rules'),
      node('functions'),
      node('local'),
      node('infra'),
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
          fileParallelism: false,
          globalSetup: ['./seeded.ts'],
        },
      },
    ],
  },
})
