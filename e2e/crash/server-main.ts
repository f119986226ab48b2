import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoDistrict } from '@app/local/demo/district'
import { seedDemo } from '@app/local/demo/seed-demo'
import { openCloud } from '@app/local/open-cloud'
import { openWechat } from '@app/local/open-wechat'
import { serveCloud } from '@app/local/serve-cloud'
import type { ServerSettings } from './settings'

/** The whole product in a process that is meant to be killed: in its folder it finds what the one before left. */
const { folder, port, shops } = JSON.parse(process.argv[2] ?? '') as ServerSettings
const root = fileURLToPath(new URL('../..', import.meta.url))
const url = `http://127.0.0.1:${port}`
const onError = (where: string, error: unknown) => process.send?.({ failure: `${where}: ${String(error)}` })

const cloud = await openCloud({ folder, url, onError })
const gatewayModule = join(root, 'functions/dist/gateway/index.js')
const { wechat } = await openWechat({ cloud, folder, url, gatewayModule, districts: [demoDistrict.districtId] })
await serveCloud({ cloud, wechat, port, url, root })
await seedDemo({ cloud, wechat, seed: 1, demo: true, shops, days: 1, onProgress: () => undefined })
process.send?.({ ready: true })
