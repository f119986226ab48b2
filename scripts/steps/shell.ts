import { spawn } from 'node:child_process'
import { root } from '../install.mjs'

export type Ran = { readonly code: number; readonly output: string }
type Options = {
  readonly cwd?: string
  readonly env?: Record<string, string>
  readonly show?: boolean
  readonly minutes?: number
}

/**
 * Runs a command to its end, or for so many `minutes`. With `show` its output goes to the terminal, else it is returned.
 * A SIGTERM to us ends both.
 */
export const run = (command: string, args: readonly string[], options: Options = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    const limit = options.minutes && setTimeout(() => child.kill(), options.minutes * 60_000)
    const stop = () => {
      child.kill()
      process.exit(143)
    }
    process.once('SIGTERM', stop)
    const end = (code: number, more = '') => {
      clearTimeout(limit || undefined)
      process.removeListener('SIGTERM', stop)
      resolve({ code, output: Buffer.concat(said).toString('utf8') + more })
    }
    child.on('error', (error) => end(127, error.message))
    child.on('close', (code) => end(code ?? 1))
  })

/** Runs a dependency's script with this very Node: no shell wrapper, so it is the same on every system. */
export const runNode = (script: string, args: readonly string[], options: Options = {}): Promise<Ran> =>
  run(process.execPath, [`${root}node_modules/${script}`, ...args], options)
