import { vi } from 'vitest'

/** Every line that anything writes from now on, to either stream or the console. */
export const listen = (): string[] => {
  const said: string[] = []
  const note = (chunk: unknown) => {
    said.push(String(chunk))
    return true
  }
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(note)
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => void note(words.map(String).join(' ')))
  return said
}
