import { renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inTree, writeFiles } from '../house/planted-tree.ts'
import { javaVersionIn } from './dynamodb-local.ts'
import { fingerprint } from './fingerprint.ts'
import { asOne, closingLine, takeSteps } from './step.ts'
import { advice } from './system-packages.ts'
import { countReport, failuresOf } from './vitest.ts'

describe('the steps of a command', () => {
  const steps = [
    { name: 'lint', run: async () => asOne(0, '') },
    { name: 'types', run: async () => asOne(1, 'TS2322 in a.ts') },
    { name: 'tests', run: async () => ({ passed: 40, failed: 2, failures: ['  a.test.ts > refuses'] }) },
    {
      name: 'build',
      run: async () => {
        throw new Error('no such folder')
      },
    },
  ]

  it('are all taken, though one fails, and add up to the closing line', async () => {
    const said: string[] = []
    const count = await takeSteps(steps, (line) => said.push(line))
    expect(closingLine(count)).toBe('41 passed, 4 failed')
    expect(said.filter((line) => /^[✓✗]/.test(line)).map((line) => line.slice(0, 7))).toEqual([
      '✓ lint ',
      '✗ types',
      '✗ tests',
      '✗ build',
    ])
    expect(said).toContain('TS2322 in a.ts')
    expect(said.join('\n')).toContain('no such folder')
  })

  it('end with what failed, by name', async () => {
    const said: string[] = []
    await takeSteps(steps, (line) => said.push(line))
    expect(said.slice(-4)).toEqual(['failed: types', 'failed: tests', '  a.test.ts > refuses', 'failed: build'])
  })
})

describe('the count of a vitest run', () => {
  const file = (status: string, ...tests: string[]) => ({
    name: 'a.test.ts',
    status,
    message: 'SyntaxError: no such thing',
    assertionResults: tests.map((test) => ({ status: test, fullName: `shops ${test}`, failureMessages: ['2 is 3'] })),
  })
  const good = file('passed', 'passed', 'passed')

  it.each([
    ['all is well', { numPassedTests: 2, numFailedTests: 0, testResults: [good] }, 0, { passed: 2, failed: 0 }],
    [
      'a test fails',
      { numPassedTests: 1, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] },
      1,
      { passed: 1, failed: 1 },
    ],
    [
      'a file does not load',
      { numPassedTests: 2, numFailedTests: 0, testResults: [good, file('failed')] },
      1,
      { passed: 2, failed: 1 },
    ],
    [
      'an error comes from outside of all tests',
      { numPassedTests: 2, numFailedTests: 0, testResults: [good] },
      1,
      { passed: 2, failed: 1 },
    ],
  ])('when %s', (_when, report, code, count) => {
    expect(countReport(report, code)).toEqual(count)
  })

  it('names each test that failed and each file that did not load', () => {
    const testResults = [good, file('failed', 'passed', 'failed'), file('failed')]
    expect(failuresOf({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual([
      '  a.test.ts > shops failed\n2 is 3',
      '  a.test.ts\nSyntaxError: no such thing',
    ])
  })
})

describe('the fingerprint of what a build reads', () => {
  const files = { 'app/a.ts': '1', 'app/a.test.ts': '1', 'app/dist/a.js': '1', 'lock.json': '{}', 'other/b.ts': '1' }
  const changes: readonly [string, (tree: string) => void, boolean][] = [
    ['nothing', () => {}, false],
    ['a source', (tree) => writeFiles(tree, { 'app/a.ts': '2' }), true],
    ['the name of a source', (tree) => renameSync(`${tree}/app/a.ts`, `${tree}/app/b.ts`), true],
    ['the lock file', (tree) => writeFiles(tree, { 'lock.json': '[]' }), true],
    ['a test', (tree) => writeFiles(tree, { 'app/a.test.ts': '2' }), false],
    ['what a build wrote', (tree) => writeFiles(tree, { 'app/dist/a.js': '2' }), false],
    ['another folder', (tree) => writeFiles(tree, { 'other/b.ts': '2' }), false],
  ]

  it.each(changes)('with %s changed, differs: %#', async (_what, change, differs) => {
    await inTree(files, async (tree) => {
      const read = () => fingerprint(tree, ['app', 'lock.json'], {})
      const before = read()
      change(tree)
      expect(read() !== before).toBe(differs)
    })
  })

  it('differs by the settings that builds read, and by no others', async () => {
    await inTree(files, async (tree) => {
      const read = (settings: Record<string, string>) => fingerprint(tree, ['app'], settings)
      expect(read({ APP_PUBLIC_ORIGIN: 'https://a.example' })).not.toBe(read({}))
      expect(read({ HOME: '/home/li' })).toBe(read({}))
    })
  })
})

describe('what a person is told who must install by hand', () => {
  it('names what is missing and every command', () => {
    expect(advice(['Chromium', 'zbarimg'])).toMatch(/Chromium, zbarimg[\s\S]*apt-get install[\s\S]*CHROMIUM_PATH/)
  })
})

describe('the Java that DynamoDB Local needs', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
    ['java version "21.0.2" 2024-01-16 LTS', 21],
    ['java version "1.8.0_392"', 1],
    ['spawn java ENOENT', undefined],
  ])('is read from %j as %s', (said, version) => expect(javaVersionIn(said)).toBe(version))
})
