import { useStore } from '../data/use-store'
import { draftKeys, phoneFull } from '../parts'
import { Strip } from '../ui/strip'

/** Why nothing can be kept now: no key, or the phone is full; then the tap in hand was not kept, everything before it was. */
export const FullStrip = () => {
  const full = useStore(phoneFull)
  const { state } = useStore(draftKeys.now)
  if (state === 'none')
    return <Strip look='fail'>草稿要加密保存，这部手机上还没有您的密钥。请连上网络，再开始检查。</Strip>
  return full ? (
    <Strip look='fail'>
      手机存储满了，刚才这一下没有存上，之前的都在。请先清理手机（微信“设置—通用—存储空间”，或删些照片、视频），再点一次；没送达前不要卸载小程序。
    </Strip>
  ) : null
}
