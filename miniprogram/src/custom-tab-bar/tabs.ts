import type { DoorRole } from '../session/session'
import type { IconName } from '../ui/icon'

export type Tab = { readonly page: string; readonly words: string; readonly icon: IconName }

const scan = (words: string): Tab => ({ page: '/pages/scan/index', words, icon: 'scan' })
const mine: Tab = { page: '/pages/mine/index', words: '我的', icon: 'person' }
const home = (words: string, icon: IconName): Tab => ({ page: '/pages/home/index', words, icon })

/** The same three pages for everyone; words and bodies follow the role. */
export const tabsOf: Readonly<Record<DoorRole, readonly Tab[]>> = {
  consumer: [home('首页', 'shop'), scan('扫一扫'), mine],
  merchant: [home('我的店', 'shop'), scan('扫一扫'), mine],
  inspector: [home('商户', 'shop'), scan('扫码'), mine],
  stationHead: [home('本所', 'shop'), scan('扫码'), mine],
}
