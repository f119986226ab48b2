import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a data folder holds; nothing else in it is ever removed. */
const ours = [
  'database',
  'objects',
  'queues',
  'wechat',
  'clock.json',
  'schedules.json',
  'secrets.json',
  'filling',
  'running.json',
]

/** Throws the data away and leaves whatever else lies in the folder. */
export const emptyFolder = async (folder: string): Promise<void> => {
  for (const name of ours) await rm(join(folder, name), { recursive: true, force: true })
}

const mark = (folder: string) => join(folder, 'filling')

/** Whether an earlier start ended while it made the demo district: half of one is no district. */
export const isHalfFilled = (folder: string): boolean => existsSync(mark(folder))

/**
 * Runs the filling of a new folder under a mark that survives a crash. A folder with data is never marked: what people
 * made in it is not made again.
 */
export const markedWhile = async <T>(folder: string, isNew: boolean, fill: () => Promise<T>): Promise<T> => {
  if (!isNew) return await fill()
  await mkdir(folder, { recursive: true })
  await writeFile(mark(folder), '')
  const result = await fill()
  await rm(mark(folder), { force: true })
  return result
}

export const holdsData = (folder: string): boolean => existsSync(join(folder, 'database'))
