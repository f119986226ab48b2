import { useStore } from '../data/use-store'
import { outbox, unsentHere } from '../parts'
import { Strip } from '../ui/strip'

/** On a shared phone: somebody else's work waits for that person; nothing more is told. */
export const OthersStrip = () => {
  useStore(outbox.state)
  const unsent = unsentHere()
  return unsent > 0 ? (
    <Strip look='warn'>{`这部手机上还有别人的 ${unsent} 份检查没送达，请本人登录后上传。`}</Strip>
  ) : null
}
