import Taro from '@tarojs/taro'
import { requirePrivacy } from './privacy'
import { readFile } from './read-file'
import { type ChooseSheet, mostOfSheet } from './sheet-size'

/** WeChat hands out files of chats alone: whoever has the sheet elsewhere sends it to oneself. */
export const chooseSheet: ChooseSheet = async () => {
  if (!(await requirePrivacy())) return 'cancelled'
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] })
    const [file] = tempFiles
    if (!file) return 'cancelled'
    return file.size > mostOfSheet ? 'tooLarge' : { name: file.name, bytes: await readFile(file.path) }
  } catch {
    return 'cancelled'
  }
}
