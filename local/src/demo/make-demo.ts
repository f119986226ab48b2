import { join } from 'node:path'
import { openCloud } from '../open-cloud'
import { openWechat } from '../open-wechat'
import type { Openings } from '../start/closing'
import { emptyFolder, markedWhile } from '../start/data-folder'
import { noteRunning } from '../start/running'
import type { DemoWanted } from './demo-settings'
import { demoDistrict } from './district'
import { seedDemo } from './seed-demo'

type DemoOrder = Omit<DemoWanted, 'fresh'> & {
  readonly root: string
  readonly onProgress: (line: string) => void
  readonly onError: (where: string, error: unknown) => void
}

/** Where `npm start` answers unless told otherwise. */
const url = 'http://127.0.0.1:8700'

/** Empties the folder and makes a demo district in it, to its last card; nothing answers meanwhile. */
export const makeDemo = async (order: DemoOrder, open: Openings): Promise<void> => {
  const { root, folder, seed, shops, days, onProgress, onError } = order
  await emptyFolder(folder)
  await markedWhile(folder, true, async () => {
    open.opened(await noteRunning(folder, url))
    const cloud = await openCloud({ folder, url, onError })
    open.opened(cloud.close)
    const gatewayModule = join(root, 'functions/dist/gateway/index.js')
    const { wechat } = await openWechat({ cloud, folder, url, gatewayModule, districts: [demoDistrict.districtId] })
    open.opened(wechat.close)
    await seedDemo({ cloud, wechat, seed, shops, days, demo: true, onProgress })
  })
}
