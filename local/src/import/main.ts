import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Import } from '@app/types/shop/imports'
import { demoDistrict } from '../demo/district'
import { openings } from '../start/closing'
import { portTaken } from '../start/free-port'
import { alreadyRunning } from '../start/running'
import { say } from '../start/say'
import { startHere } from '../start/start-here'
import { askHere, decideAt } from './decide'
import { importFile } from './import-file'
import { type PhoneClient, phoneClient } from './phone-client'
import { saidInstead } from './say-refusal'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = `${root}.data`
const words = process.argv.slice(2)
const createPlaces = words.includes('--create-places')
const file = words.find((word) => !word.startsWith('--'))
const from = process.env['CALLED_FROM'] ?? '.'
if (!file) {
  say('用法 usage: npm run import -- 名录.xlsx（或 .csv） [--create-places]')
  process.exit(2)
}
if (!existsSync(resolve(from, file))) {
  say(`找不到文件 ${file} · no such file`)
  process.exit(2)
}

/** Talks to the server that runs; opens the data itself only when none does. */
const running = await alreadyRunning(folder)
const open = openings()

/** Nobody else uses the data: they are opened here, for this one import. */
const startOwn = async (): Promise<string> => {
  const port = 8700
  const taken = await portTaken(port)
  if (taken) {
    say(taken)
    process.exit(1)
  }
  return (await startHere({ root, folder, port, demo: true, seed: 1, phone: false }, open)).url
}
const url = running?.url ?? (await startOwn())

const asOffice = async (): Promise<PhoneClient> => {
  const users = (await (await fetch(`${url}/wx/users`)).json()) as { openid: string }[]
  for (const { openid } of users) {
    const client = phoneClient(url, demoDistrict.districtId, openid)
    const { person } = await client.identity.me()
    if (person?.grants.some(({ role }) => role === 'office')) return client
  }
  throw new Error('还没有业务管理员。请先用第一次启动时打印的邀请接受一个。')
}

let last = ''
const show = ({ state, counts, progress }: Import) => {
  const line = `  ${stateWords[state]} ${progress.total ? `${progress.done} / ${progress.total}` : ''} · 共 ${counts.rows} 行`
  if (line !== last) say(line)
  last = line
}
const stateWords = { reading: '正在读', waiting: '等您定', storing: '正在入库', done: '完成', failed: '没有成功' }

/** Refused before it began: said as the API says it. */
const sayAndEnd = async (error: unknown): Promise<never> => {
  const said = saidInstead(error)
  if (said === undefined) throw error
  say(said)
  await open.closeAll()
  process.exit(1)
}

const result = await importFile({
  client: await asOffice(),
  file: resolve(from, file),
  onProgress: show,
  decide: decideAt({ say, ask: askHere(), createPlaces }),
}).catch(sayAndEnd)
const { accepted, flagged, refused, blank } = result.counts
say(`接受 ${accepted} · 接受但有疑 ${flagged} · 未接受 ${refused} · 空行 ${blank}`)
say(`新建 ${result.stored.created} · 更新 ${result.stored.changed} · 没有变化 ${result.stored.unchanged}`)
if (result.failure) say(result.failure)
say(`逐行看：${url}/console/imports/${result.importId}`)
await open.closeAll()
process.exit(result.state === 'done' ? 0 : 1)
