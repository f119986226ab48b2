import Taro from '@tarojs/taro'
import { hasPrivacy, requirePrivacy } from './privacy'

export type Position = { readonly latitude: number; readonly longitude: number }

/** Where the phone is, WGS 84; undefined when the person or the phone gives none. */
export const locate = async (): Promise<Position | undefined> => {
  return (await requirePrivacy()) ? await position() : undefined
}

/** The same for what is only useful to know: whoever has not agreed to be located yet is not asked for it. */
export const locateUnasked = async (): Promise<Position | undefined> =>
  (await hasPrivacy()) ? await position() : undefined

const position = async (): Promise<Position | undefined> => {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'wgs84' })
    return { latitude, longitude }
  } catch {
    return undefined
  }
}
