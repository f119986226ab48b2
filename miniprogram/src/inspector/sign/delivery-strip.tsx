import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { Outcome } from '../../data/outcome'
import type { Delivered } from '../../inspection/delivery/deliver'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Strip } from '../../ui/strip'

/** Why an inspection has not arrived; what arrived before it in another wording is said with who and when. */
export const DeliveryStrip = ({ outcome }: { readonly outcome: Outcome<Delivered> | undefined }) => {
  if (!outcome || !('value' in outcome)) return <OutcomeStrip outcome={outcome} />
  if (outcome.value.outcome === 'received') return null
  if (outcome.value.outcome === 'filesMissing')
    return <Strip look='fail'>服务器还差照片，已经自动补传过一次。请再送一次；还不行，请把照片重拍、签字重写。</Strip>
  const { by, receivedAt } = outcome.value.existing
  return (
    <Strip look='fail'>
      {`${by}已在 ${fullDate(dayOf(receivedAt))} ${timeOf(receivedAt)} 送达这次检查的另一份内容。两份都已保留，请与他核对；要改，请按更正办理。`}
    </Strip>
  )
}
