/** What a step found. `output` is shown when something failed; `failures` are said again at the end of all steps. */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly output?: string
  readonly failures?: readonly string[]
  readonly note?: string
}
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> }
export type Say = (line: string) => void
export type Count = { readonly passed: number; readonly failed: number }
type Taken = Count & { readonly failures: readonly string[] }

/** A whole check or build counts as one test. */
export const asOne = (code: number, output: string): Outcome =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const attempt = async (step: Step): Promise<Outcome> => {
  try {
    return await step.run()
  } catch (error) {
    return asOne(1, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** On a terminal the step that runs now is named until its line is written over it. */
const announce = ({ name }: Step) => {
  if (process.stdout.isTTY) process.stdout.write(`… ${name}\r`)
}

const take = async (step: Step, say: Say): Promise<Taken> => {
  const started = Date.now()
  announce(step)
  const { passed, failed, output, note, failures = [] } = await attempt(step)
  say(`${failed ? '✗' : '✓'} ${step.name}  ${[note, seconds(started)].filter(Boolean).join(', ')}`)
  if (failed && output) say(output.trimEnd())
  return { passed, failed, failures: failed ? [`failed: ${step.name}`, ...failures] : [] }
}

/**
 * Runs the steps one after the other (they share two cores and a few hundred megabytes), never stopping early. Ends
 * with what failed, which in a long log nobody finds otherwise.
 */
export const takeSteps = async (steps: readonly Step[], say: Say): Promise<Count> => {
  const taken: Taken[] = []
  for (const step of steps) taken.push(await take(step, say))
  for (const failure of taken.flatMap(({ failures }) => failures)) say(failure)
  return {
    passed: taken.reduce((sum, { passed }) => sum + passed, 0),
    failed: taken.reduce((sum, { failed }) => sum + failed, 0),
  }
}

export const closingLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`
