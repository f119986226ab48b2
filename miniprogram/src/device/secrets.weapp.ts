import Taro from '@tarojs/taro'
import type { Secrets } from './secrets'

const place = (name: string) => `secret/${name}`

/** Base library 2.21.3; Taro's types do not know it yet. */
const sealed = <T extends object>(options: T): T => ({ ...options, encrypt: true })

const attempt = async <T>(what: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await what()
  } catch {
    return undefined
  }
}

export const secrets: Secrets = {
  read: (name) =>
    attempt(async () => {
      const { data } = await Taro.getStorage<unknown>(sealed({ key: place(name) }))
      return typeof data === 'string' ? data : undefined
    }),
  write: async (name, secret) => {
    await attempt(() => Taro.setStorage(sealed({ key: place(name), data: secret })))
  },
}
