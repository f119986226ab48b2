import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type LaterBuild = {
  /** Whether it succeeded. */
  readonly done: Promise<boolean>
  readonly stop: () => void
}

/** Runs the project's own build for some targets in a process of its own; its lines are handed on as they come. */
export const buildTargets = (root: string, targets: readonly string[], onLine: (line: string) => void): LaterBuild => {
  const args = [join(root, 'scripts/build.mjs'), '--only', targets.join(',')]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      if (line.trim()) onLine(line)
    })
  }
  const done = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)))
  return { done, stop: () => void child.kill('SIGTERM') }
}
