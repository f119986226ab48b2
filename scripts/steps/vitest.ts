import { existsSync, readFileSync, rmSync } from 'node:fs'
import { root } from '../install.mjs'
import { runNode } from './shell.ts'
import type { Count, Step } from './step.ts'

/** The part that counts of vitest's JSON report. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** A file that could not be loaded has no failed test, and a run may fail by an error outside of all tests: both count. */
export const countReport = (report: Report, exitCode: number): Count => {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/** Runs vitest on some of its projects, showing its own report as it goes. */
export const vitestStep = (name: string, projects: readonly string[]): Step => ({
  name,
  run: async () => {
    const report = `${root}.cache/vitest-${name.replaceAll(/\W+/g, '-')}.json`
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', ...projects.flatMap((project) => ['--project', project]), ...reporters]
    const { code } = await runNode('vitest/vitest.mjs', args, { show: true, minutes: 30 })
    if (!existsSync(report)) return { passed: 0, failed: 1, output: `vitest ended with code ${code} and no report` }
    return countReport(JSON.parse(readFileSync(report, 'utf8')) as Report, code)
  },
})
