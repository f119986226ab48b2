import type { Args } from '../answers'
import type { Phone } from '../phone'
import { overTheBridge } from '../set-data'

/** By WeChat's documentation: 1 MB a key. */
const mostBytes = 1024 * 1024

const checked = (value: unknown) => {
  if ((JSON.stringify(value) ?? '').length > mostBytes) throw new Error('entry size limit reached')
  return overTheBridge(value)
}

export const storageNow = ({ storage }: Phone) => ({
  getStorageSync: (key: string) => (storage.has(key) ? overTheBridge(storage.get(key)) : ''),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, checked(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
})

export const storageLater = ({ storage }: Phone) => ({
  getStorage: ({ key }: Args) => {
    if (!storage.has(String(key))) throw new Error('data not found')
    return { data: overTheBridge(storage.get(String(key))) }
  },
  setStorage: ({ key, data }: Args) => void storage.set(String(key), checked(data)),
  removeStorage: ({ key }: Args) => void storage.delete(String(key)),
  clearStorage: () => storage.clear(),
})
