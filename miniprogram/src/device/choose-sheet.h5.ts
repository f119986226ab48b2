import { chooseFile } from './choose-file'
import { type ChooseSheet, mostOfSheet } from './sheet-size'

export const chooseSheet: ChooseSheet = async () => {
  const file = await chooseFile('.xlsx,.csv')
  if (!file) return 'cancelled'
  return file.size > mostOfSheet ? 'tooLarge' : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
