import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs the project's own build for some targets in a process of its own; its lines are handed on as they come. */
export const buildTargets = (root: string, targets: readonly string[], onLine: (line: string) => void) => {
  const args = [join(root, 'scripts/build.mjs'), '--only', targets.join(',')]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString('utf8').split('\n')) if (line.trim()) onLine(line)
    })
  }
  const done = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)))
  return { done, stop: () => child.kill('SIGTERM') }
}
