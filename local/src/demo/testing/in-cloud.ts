import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openClock } from '../../clock/open-clock'
import { type Cloud, openCloud } from '../../open-cloud'
import { seedDemo } from '../seed-demo'

/** The day on which every demo district of a test is made. */
export const today = new Date('2026-11-24T02:00:00.000Z')

/** Uses a new cloud in a folder of its own, which nothing may fail in. */
export const inCloud = async <T>(use: (cloud: Cloud) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  const failures: unknown[] = []
  const onError = (where: string, error: unknown) => failures.push([where, error])
  // before the cloud is there: a jump would wake every timer in the middle of it
  openClock(join(folder, 'clock.json')).set(today)
  const cloud = await openCloud({ folder, url: 'http://demo.local', onError })
  try {
    const result = await use(cloud)
    await cloud.idle()
    expect(failures).toEqual([])
    return result
  } finally {
    await cloud.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Seeding = {
  readonly seed: number
  readonly demo?: boolean
  readonly shops?: number
  readonly days?: number
  /** With what shops do themselves; without, a district is made in half the time. */
  readonly lives?: boolean
}

/** Fills a cloud as the first start does; its phones are left out. */
export const seedIn = (cloud: Cloud, seeding: Seeding) =>
  seedDemo({
    cloud,
    wechat: { addUser: async () => undefined },
    demo: true,
    lives: false,
    ...seeding,
    onProgress: () => undefined,
  })
