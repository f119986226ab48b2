import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Running = { readonly pid: number; readonly url: string; readonly since: number }

const fileIn = (folder: string) => join(folder, 'running.json')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const answers = async (url: string): Promise<boolean> => {
  const asked = await fetch(`${url}/wx/users`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
  return asked?.ok === true
}

/** Milliseconds in which a start may build before it answers. */
const startsWithin = 15 * 60_000

const noted = async (folder: string): Promise<Running | undefined> => {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as Running
  } catch {
    return undefined // nobody, or killed while writing it
  }
}

/**
 * The server that uses this data folder now, if one lives. After a crash the system may have given its number to
 * another process: one that neither answers nor can still be starting is not ours.
 */
export const alreadyRunning = async (folder: string): Promise<Running | undefined> => {
  const running = await noted(folder)
  if (!running || running.pid === process.pid || !isAlive(running.pid)) return undefined
  const mayBeStarting = Date.now() - running.since < startsWithin
  return mayBeStarting || (await answers(running.url)) ? running : undefined
}

/** Says in the folder who uses it; call the answer when done. */
export const noteRunning = async (folder: string, url: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true })
  const running: Running = { pid: process.pid, url, since: Date.now() }
  await writeFile(fileIn(folder), JSON.stringify(running))
  return async () => {
    if ((await noted(folder))?.pid === process.pid) await rm(fileIn(folder), { force: true })
  }
}
