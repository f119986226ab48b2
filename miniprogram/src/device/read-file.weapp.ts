import Taro from '@tarojs/taro'
import type { ReadFile } from './read-file'

export const readFile: ReadFile = async (path) =>
  new Uint8Array(Taro.getFileSystemManager().readFileSync(path) as ArrayBuffer)
