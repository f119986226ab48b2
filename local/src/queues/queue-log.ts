import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { replaceFile } from '../objects/durable-file'
import { inTurn } from '../objects/in-turn'
import { applyChange, type Change } from './change'
import type { Message } from './message'

/**
 * All messages, in memory and in one append-only file of JSON lines. `write` resolves when the operating system has
 * the line, so a killed process loses nothing that was acknowledged; a power cut may lose the last moments.
 */
export type QueueLog = {
  readonly messages: ReadonlyMap<string, Message>
  readonly write: (change: Change) => Promise<void>
  readonly close: () => Promise<void>
}

/** Lines after which the file is written anew with only what still counts. */
const linesBeforeRewrite = 20_000

export const openQueueLog = async (path: string, rewriteAfter = linesBeforeRewrite): Promise<QueueLog> => {
  await mkdir(dirname(path), { recursive: true })
  const messages = replay(await readFile(path, 'utf8').catch(emptyIfMissing))
  let file = await startAnew(path, messages)
  let lines = 0
  const turn = inTurn()
  const write = async (change: Change) => {
    await append(file, `${JSON.stringify(change)}\n`)
    applyChange(messages, change)
    lines += 1
    if (lines < rewriteAfter) return
    await file.close()
    file = await startAnew(path, messages)
    lines = 0
  }
  return { messages, write: (change) => turn(() => write(change)), close: () => turn(() => file.close()) }
}

/** A last line without its end was never acknowledged. Any other line that cannot be read is a damaged file. */
const replay = (text: string): Map<string, Message> => {
  const messages = new Map<string, Message>()
  for (const line of text.split('\n').slice(0, -1)) applyChange(messages, JSON.parse(line))
  return messages
}

const startAnew = async (path: string, messages: ReadonlyMap<string, Message>): Promise<FileHandle> => {
  const all: Change = { do: 'send', messages: [...messages.values()] }
  await replaceFile(path, messages.size === 0 ? '' : `${JSON.stringify(all)}\n`)
  return open(path, 'a')
}

/** A line that did not fit is taken back, so that the next one does not join it. */
const append = async (file: FileHandle, line: string) => {
  const { size } = await file.stat()
  try {
    await file.writeFile(line)
  } catch (error) {
    await file.truncate(size)
    throw error
  }
}

const emptyIfMissing = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return ''
  throw error
}
