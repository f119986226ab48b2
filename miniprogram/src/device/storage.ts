import Taro from '@tarojs/taro'

/** What the phone keeps, as JSON values by key. WeChat allows 1 MB a key and 10 MB in all. */
export type Storage = {
  readonly read: (key: string) => unknown
  /** False when the phone is full and the value was not kept; what stood there before stands. */
  readonly write: (key: string, value: unknown) => boolean
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
  /** Of a sealed store: why what lies there does not open. It is not read, and stays. */
  readonly fault?: (key: string) => 'otherKey' | 'tampered' | undefined
}

/** A full or broken store must not stop the work in hand: what cannot be kept is only not kept. */
const attempt = <T>(what: () => T, otherwise: T): T => {
  try {
    return what()
  } catch {
    return otherwise
  }
}

export const storage: Storage = {
  read: (key) => attempt(() => Taro.getStorageSync(key) || undefined, undefined),
  write: (key, value) =>
    attempt(() => {
      Taro.setStorageSync(key, value)
      return true
    }, false),
  remove: (key) => attempt(() => Taro.removeStorageSync(key), undefined),
  keys: () => attempt(() => Taro.getStorageInfoSync().keys, []),
}
