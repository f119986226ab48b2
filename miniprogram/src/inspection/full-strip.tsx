import { useStore } from '../data/use-store'
import { phoneFull } from '../parts'
import { Strip } from '../ui/strip'

/** The phone is full: the tap in hand was not kept, everything before it was. */
export const FullStrip = () =>
  useStore(phoneFull) ? (
    <Strip look='fail'>
      手机存储满了，刚才这一下没有存上，之前的都在。请先清理手机（微信“设置—通用—存储空间”，或删些照片、视频），再点一次；没送达前不要卸载小程序。
    </Strip>
  ) : null
