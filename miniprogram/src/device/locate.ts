import Taro from '@tarojs/taro'
import { requirePrivacy } from './privacy'

export type Position = { readonly latitude: number; readonly longitude: number }

/** Where the phone is, WGS 84; undefined when the person or the phone gives none. */
export const locate = async (): Promise<Position | undefined> => {
  if (!(await requirePrivacy())) return undefined
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'wgs84' })
    return { latitude, longitude }
  } catch {
    return undefined
  }
}
