import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoDistrict } from '@app/local/demo/district'
import { seedDemo } from '@app/local/demo/seed-demo'
import { phoneClient } from '@app/local/import/phone-client'
import type { Day } from '@app/rules/time/day'
import { freePort } from '../free-port'
import { openServer } from '../product'

/** The last day before the month that is lived, on which the shops join; March 2027 begins on a Monday. */
export const firstDay: Day = '2027-02-28'

/** An instant of a day, by Shanghai's clock. */
export const at = (day: Day, time: string): Date => new Date(`${day}T${time}:00.000+08:00`)

/** A small district whose clock is handed in: nothing in it goes by the machine's day. */
export const openMonth = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qingan-month-'))
  const failures: string[] = []
  const server = await openServer({ folder, port: await freePort() }, (where, error) =>
    failures.push(`${where}: ${String(error)}`),
  )
  const { url, cloud, wechat } = server
  cloud.clock.set(at(firstDay, '08:00'))
  await seedDemo({ cloud, wechat, seed: 1, demo: true, shops: 6, days: 1, lives: false, onProgress: () => undefined })
  await cloud.idle()
  /** The clock goes on to an instant, and what follows from it is waited for. */
  const passTo = async (instant: Date): Promise<void> => {
    cloud.clock.set(instant)
    await cloud.idle()
    // as the gateway's timer does every five seconds
    await wechat.tickTimer()
  }
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  const as = (openid: string) => phoneClient(url, demoDistrict.districtId, openid)
  return { url, cloud, wechat, failures, as, passTo, close }
}
export type Month = Awaited<ReturnType<typeof openMonth>>
