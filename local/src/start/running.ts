import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Running = { readonly pid: number; readonly url: string }

const fileIn = (folder: string) => join(folder, 'running.json')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The server that uses this data folder now, if one lives. */
export const alreadyRunning = async (folder: string): Promise<Running | undefined> => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  if (!text) return undefined
  const running = JSON.parse(text) as Running
  return isAlive(running.pid) ? running : undefined
}

/** Says in the folder who uses it; call the answer when done. */
export const noteRunning = async (folder: string, url: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true })
  await writeFile(fileIn(folder), JSON.stringify({ pid: process.pid, url }))
  return async () => await rm(fileIn(folder), { force: true })
}
