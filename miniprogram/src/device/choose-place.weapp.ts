import Taro from '@tarojs/taro'
import type { ChoosePlace } from './choose-place'
import { requirePrivacy } from './privacy'

export const choosePlace: ChoosePlace = async () => {
  if (!(await requirePrivacy())) return 'notAllowed'
  try {
    const { latitude, longitude, name, address } = await Taro.chooseLocation({})
    return { latitude: Number(latitude), longitude: Number(longitude), name, address }
  } catch {
    return 'cancelled'
  }
}
