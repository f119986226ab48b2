import { existsSync, readFileSync, rmSync } from 'node:fs'
import { root } from '../install.mjs'
import { runNode } from './shell.ts'
import type { Count, Step } from './step.ts'

/** The part that counts of vitest's JSON report. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly TestResult[]
  }[]
}
type TestResult = {
  readonly status: string
  readonly fullName: string
  readonly failureMessages?: readonly string[] | null
}

/** A file that could not be loaded has no failed test, and a run may fail by an error outside of all tests: both count. */
export const countReport = (report: Report, exitCode: number): Count => {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

const failedTest = (file: string, { fullName, failureMessages }: TestResult) =>
  `  ${file} > ${fullName}\n${(failureMessages ?? []).join('\n').split('\n').slice(0, mostLines).join('\n')}`

/** Of a failure's message. */
const mostLines = 12

/** A line per failed test or broken file, with the beginning of what it said. */
export const failuresOf = ({ testResults }: Report): readonly string[] =>
  testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message = '', assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      return failed.length > 0 ? failed.map((test) => failedTest(name, test)) : [`  ${name}\n${message}`]
    })

type Narrowing = { readonly only?: readonly string[]; readonly env?: Record<string, string> }

/** Runs vitest on some of its projects, or `only` on files whose path holds one of these, showing its own report as it goes. */
export const vitestStep = (
  name: string,
  projects: readonly string[],
  { only = [], env = {} }: Narrowing = {},
): Step => ({
  name,
  run: async () => {
    const report = `${root}.cache/vitest-${name.replaceAll(/\W+/g, '-')}.json`
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', ...only, ...projects.flatMap((project) => ['--project', project]), ...reporters]
    const { code } = await runNode('vitest/vitest.mjs', args, { show: true, minutes: 30, env })
    if (!existsSync(report)) return { passed: 0, failed: 1, output: `vitest ended with code ${code} and no report` }
    const found = JSON.parse(readFileSync(report, 'utf8')) as Report
    return { ...countReport(found, code), failures: failuresOf(found) }
  },
})
