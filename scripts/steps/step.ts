/** What a step found. `output` is shown when something failed. */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly output?: string
  readonly note?: string
}
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> }
export type Say = (line: string) => void
export type Count = { readonly passed: number; readonly failed: number }

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

const take = async (step: Step, say: Say): Promise<Count> => {
  const started = Date.now()
  announce(step)
  const { passed, failed, output, note } = await attempt(step)
  say(`${failed ? '✗' : '✓'} ${step.name}  ${[note, seconds(started)].filter(Boolean).join(', ')}`)
  if (failed && output) say(output.trimEnd())
  return { passed, failed }
}

/** Runs the steps one after the other (they share two cores and a few hundred megabytes), never stopping early. */
export const takeSteps = async (steps: readonly Step[], say: Say): Promise<Count> => {
  const counts: Count[] = []
  for (const step of steps) counts.push(await take(step, say))
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}

export const closingLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`
