import { readFileSync } from 'node:fs'
import { root } from '../install.mjs'
import { cruiseTree, leastModules } from './cruise.ts'
import { runNode } from './shell.ts'
import { asOne, type Step } from './step.ts'

const references = (): readonly string[] => {
  const { references } = JSON.parse(readFileSync(`${root}tsconfig.json`, 'utf8')) as { references: { path: string }[] }
  return [...new Set([...references.map(({ path }) => path), 'scripts'])]
}

const fromOutput = async (ran: ReturnType<typeof runNode>) => {
  const { code, output } = await ran
  return asOne(code, output)
}

const biome: Step = {
  name: 'Biome: format, lint, size limits, purity of rules/',
  run: () =>
    fromOutput(runNode('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '.'])),
}

const lockFile: Step = {
  name: 'package-lock.json: complete for every platform',
  run: () => fromOutput(runNode('../scripts/check-lock.mjs', [])),
}

const types = (project: string): Step => ({
  name: `tsc: ${project}`,
  run: () => fromOutput(runNode('@typescript/native/bin/tsc', ['-p', project, '--noEmit'])),
})

const dependencies: Step = {
  name: 'dependency-cruiser: who may import whom',
  run: async () => {
    const { problems, modules } = await cruiseTree(root, leastModules)
    return { ...asOne(problems.length, problems.join('\n')), note: `${modules} modules` }
  },
}

/** Everything that can be said about the code without running it. */
export const checkSteps = (): readonly Step[] => [biome, lockFile, ...references().map(types), dependencies]
