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
      手机存储满了，刚才这一下没有存上，之前的都在。请先连网，让签过字的送达，会自动腾出空间；相册也满了的，删些视频。再点一次。不要清理微信的存储空间，也不要删除小程序：没送达的会一起删掉。
    </Strip>
  ) : null
}
