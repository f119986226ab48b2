/** One line for the person at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Runs a step and says how long it took; what a step says of itself stands in between. */
export const step = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await run()
  say(`✓ ${name}  ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return result
}
