import { parseArgs } from 'node:util'
import { buildStep, isTarget, targets } from './build.ts'
import { takeSteps } from './step.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only?.split(',') ?? targets
const unknown = wanted.filter((name) => !isTarget(name))
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(', ')}. npm run build -- --only ${targets.join(',')}`)
  process.exit(2)
}
const { failed } = await takeSteps(wanted.filter(isTarget).map(buildStep), console.log)
process.exitCode = failed ? 1 : 0
