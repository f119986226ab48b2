import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Import } from '@app/types/shop/contract'
import { demoDistrict } from '../demo/district'
import { alreadyRunning } from '../start/running'
import { say } from '../start/say'
import { startHere } from '../start/start-here'
import { importFile } from './import-file'
import { type PhoneClient, phoneClient } from './phone-client'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = `${root}.data`
const file = process.argv[2]
if (!file) {
  say('用法 usage: npm run import -- 文件.xlsx')
  process.exit(2)
}

/** Talks to the server that runs; opens the data itself only when none does. */
const running = await alreadyRunning(folder)
const own = running ? undefined : await startHere({ root, folder, port: 8700, demo: true, seed: 1, phone: false })
const url = running?.url ?? own?.url ?? ''

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
  const line = `  ${words[state]} ${progress.total ? `${progress.done} / ${progress.total}` : ''} · 共 ${counts.rows} 行`
  if (line !== last) say(line)
  last = line
}
const words = { reading: '正在读', waiting: '新增所与网格', storing: '正在入库', done: '完成', failed: '没有成功' }

const result = await importFile({
  client: await asOffice(),
  file: resolve(process.env['CALLED_FROM'] ?? '.', file),
  onProgress: show,
})
const { accepted, flagged, refused, blank } = result.counts
say(`接受 ${accepted} · 接受但有疑 ${flagged} · 未接受 ${refused} · 空行 ${blank}`)
say(`新建 ${result.stored.created} · 更新 ${result.stored.changed} · 没有变化 ${result.stored.unchanged}`)
if (result.failure) say(result.failure)
say(`逐行看：${url}/console/imports/${result.importId}`)
await own?.close()
process.exit(result.state === 'done' ? 0 : 1)
