import type { Answers, Call, SendHttp } from './answers'
import { createFileStore, type FileStore } from './file-store'
import { createSetDataCounter, type SetDataCounter } from './set-data'

export type NetworkType = 'wifi' | '4g' | 'none'
type NetworkListener = (status: { isConnected: boolean; networkType: NetworkType }) => void

/** The phone that the package runs on: what it holds and what was done with it. */
export type Phone = {
  readonly calls: Call[]
  readonly storage: Map<string, unknown>
  readonly files: FileStore
  readonly setData: SetDataCounter
  readonly system: Readonly<Record<string, unknown>>
  readonly answers: Answers
  readonly http: SendHttp
  /** When each page was last loaded, by `performance.now()`. */
  readonly loadedAt: Map<string, number>
  readonly networkListeners: Set<NetworkListener>
  network: NetworkType
  /** WeChat's privacy guide: nobody was asked yet, or what the person answered. */
  privacy: 'unasked' | 'agreed' | 'refused'
  /** The package's own privacy sheet, when it has one. */
  askPrivacy: AskPrivacy | undefined
}
type AskPrivacy = (resolve: (answer: { readonly event: string }) => void, info: { readonly referrer: string }) => void

/** An iPhone of 375×667, as the design is drawn. */
const smallPhone = {
  platform: 'ios',
  brand: 'iPhone',
  model: 'iPhone SE',
  system: 'iOS 17',
  SDKVersion: '3.8.0',
  version: '8.0.50',
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
  language: 'zh_CN',
  fontSizeSetting: 16,
  theme: 'light',
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
}

const noNetwork: SendHttp = () => Promise.reject(new Error('no network was given'))

export const createPhone = (answers: Answers, system: Record<string, unknown> = {}): Phone => ({
  calls: [],
  storage: new Map(),
  files: createFileStore(),
  setData: createSetDataCounter(),
  system: { ...smallPhone, ...system },
  answers,
  http: answers.http ?? noNetwork,
  loadedAt: new Map(),
  networkListeners: new Set(),
  network: 'wifi',
  privacy: 'unasked',
  askPrivacy: undefined,
})

/** Takes the phone off the network or puts it back, and tells who listens. */
export const setNetwork = (phone: Phone, network: NetworkType): void => {
  phone.network = network
  for (const listener of phone.networkListeners) listener({ isConnected: network !== 'none', networkType: network })
}

export const requireNetwork = (phone: Phone): void => {
  if (phone.network === 'none') throw new Error('network is not connected')
}
