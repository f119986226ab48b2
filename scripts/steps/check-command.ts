import { checkSteps } from './check.ts'
import { closingLine, takeSteps } from './step.ts'

const count = await takeSteps(checkSteps(), console.log)
console.log(closingLine(count))
process.exitCode = count.failed ? 1 : 0
