import { buildStep, targets } from './build.ts'
import { checkSteps } from './check.ts'
import { dynamoDbLocalStep } from './dynamodb-local.ts'
import { closingLine, takeSteps } from './step.ts'
import { systemPackages } from './system-packages.ts'
import { vitestStep } from './vitest.ts'

const count = await takeSteps(
  [
    systemPackages,
    ...checkSteps(),
    ...targets.map(buildStep),
    vitestStep('unit tests', ['!e2e']),
    dynamoDbLocalStep,
    vitestStep('end-to-end tests', ['e2e']),
  ],
  console.log,
)
console.log(closingLine(count))
process.exitCode = count.failed ? 1 : 0
