import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { demoInspectors } from '@app/local/demo/people'
import { randomFrom } from '@app/local/demo/random'
import { freePort } from '../free-port'
import type { PhoneSettings, ServerSettings } from './settings'

export type KillSettings = {
  readonly folder: string
  readonly seed: number
  readonly inspections: number
  /** How long processes are killed, before they are left to finish. */
  readonly killingMs: number
  /** How long they may take then. */
  readonly finishingMs: number
}

export type KillRun = {
  readonly serverKills: number
  readonly phoneKills: number
  /** Phones that had nothing left to send. */
  readonly finished: readonly string[]
  readonly failures: readonly string[]
}

type Said = { readonly ready?: true; readonly done?: true; readonly failure?: string }

const start = (file: string, settings: ServerSettings | PhoneSettings): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

const exited = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** `kill -9`: no handler runs, nothing is flushed. */
const killed = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await exited(child)
}

type Hearing = { readonly ready: () => void; readonly done: () => void; readonly failure: (words: string) => void }

const hear = (child: ChildProcess, hearing: Hearing): void => {
  child.on('message', ({ ready, done, failure }: Said) => {
    if (ready) hearing.ready()
    if (done) hearing.done()
    if (failure) hearing.failure(failure)
  })
}

/** A process of its own that can be killed and started again where it died. */
const keeper = (file: string, settings: ServerSettings | PhoneSettings) => {
  const failures: string[] = []
  let done = false
  const begin = () => {
    const child = start(file, settings)
    const ready = new Promise<void>((resolve) => {
      const noteDone = () => {
        done = true
      }
      hear(child, { ready: resolve, done: noteDone, failure: (words) => failures.push(words) })
    })
    return { child, ready }
  }
  let living = begin()
  return {
    failures,
    ready: async () => await living.ready,
    isDone: () => done,
    /** The person opens the app. */
    show: () => {
      if (living.child.connected) living.child.send({ shown: true })
    },
    kill: async () => await killed(living.child),
    restart: async () => {
      await killed(living.child)
      living = begin()
    },
  }
}
type Keeper = ReturnType<typeof keeper>

const phonesFor = (url: string, { folder, inspections }: KillSettings): readonly PhoneSettings[] => {
  const openid = demoInspectors[0]?.openid ?? ''
  const shared = join(folder, 'shared')
  mkdirSync(shared, { recursive: true })
  const common = { url, openid, shared, inspections }
  return [
    { ...common, name: 'A', folder: join(folder, 'phone-a'), role: 'makes' },
    { ...common, name: 'B', folder: join(folder, 'phone-b'), role: 'takesOver' },
  ]
}

const until = async (isSo: () => boolean, most: number): Promise<void> => {
  for (const from = Date.now(); !isSo() && Date.now() - from < most; ) await pause(100)
}

/**
 * The real server and two phones of one inspector, each a process of its own, killed at random moments; then left to
 * finish. What they have left behind is for `check-run.ts` to judge, which knows nothing of this run.
 */
export const runKilling = async (settings: KillSettings): Promise<KillRun> => {
  const port = await freePort()
  const random = randomFrom(settings.seed)
  const server = keeper('./server-main.ts', { folder: join(settings.folder, 'server'), port, shops: 24 })
  await server.ready()
  const phones = phonesFor(`http://127.0.0.1:${port}`, settings).map((one) => ({
    name: one.name,
    ...keeper('./phone-main.ts', one),
  }))
  const kills = { server: 0, phone: 0 }
  const killOne = async () => {
    const victim: Keeper | undefined = random.next() < 0.4 ? server : phones[random.int(0, 1)]
    if (!victim || victim.isDone()) return
    await victim.restart()
    kills[victim === server ? 'server' : 'phone']++
  }
  for (const from = Date.now(); Date.now() - from < settings.killingMs; ) {
    await pause(random.int(50, 1_500))
    await killOne()
  }
  await server.ready()
  const opening = setInterval(() => {
    for (const one of phones) if (!one.isDone()) one.show()
  }, 1_000)
  await until(() => phones.every((one) => one.isDone()), settings.finishingMs)
  clearInterval(opening)
  await Promise.all([server, ...phones].map((one) => one.kill()))
  return {
    serverKills: kills.server,
    phoneKills: kills.phone,
    finished: phones.filter((one) => one.isDone()).map(({ name }) => name),
    failures: server.failures,
  }
}
