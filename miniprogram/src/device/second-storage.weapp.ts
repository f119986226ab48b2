import Taro from '@tarojs/taro'
import type { Storage } from './storage'

type Values = Readonly<Record<string, unknown>>

/** WeChat clears its store for lack of room, not the user's files. */
const place = () => `${Taro.env.USER_DATA_PATH}/second.json`

const readAll = (): Values => {
  try {
    return JSON.parse(String(Taro.getFileSystemManager().readFileSync(place(), 'utf8'))) as Values
  } catch {
    return {}
  }
}

/** Written beside it and put in its place, so that it is there whole whenever the app ends. */
const writeAll = (values: Values): boolean => {
  try {
    const files = Taro.getFileSystemManager()
    files.writeFileSync(`${place()}.half`, JSON.stringify(values), 'utf8')
    files.renameSync(`${place()}.half`, place())
    return true
  } catch {
    return false
  }
}

export const secondStorage: Storage = {
  read: (key) => readAll()[key],
  write: (key, value) => writeAll({ ...readAll(), [key]: value }),
  remove: (key) => {
    const { [key]: _, ...rest } = readAll()
    writeAll(rest)
  },
  keys: () => Object.keys(readAll()),
}
