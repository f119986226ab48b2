import { mkdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WechatState } from './wechat-state'

export type StateStore = {
  /** Changed in place, then `saved`. */
  readonly state: WechatState
  /** Resolves once everything changed so far is on disk. */
  readonly saved: () => Promise<void>
}

const readState = (file: string): WechatState | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as WechatState
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** One write at a time; whoever asks meanwhile shares the next one. */
const sharingWrites = (write: () => Promise<void>) => {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = () => {
    next = undefined
    return write()
  }
  return () => {
    if (next !== undefined) return next
    next = running.catch(() => undefined).then(begin)
    running = next
    return next
  }
}

/** State in a folder, replaced by renaming, so that a crash leaves the old or the new one; without a folder in memory. */
export const openState = (path: string | undefined, initial: WechatState): StateStore => {
  if (path === undefined) return { state: initial, saved: async () => undefined }
  mkdirSync(path, { recursive: true })
  const file = join(path, 'wechat.json')
  const state = { ...initial, ...readState(file) }
  const saved = sharingWrites(async () => {
    await writeFile(`${file}.new`, JSON.stringify(state))
    await rename(`${file}.new`, file)
  })
  return { state, saved }
}
