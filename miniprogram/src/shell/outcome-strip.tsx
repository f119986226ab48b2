import type { Outcome } from '../data/outcome'
import { Strip } from '../ui/strip'

/** Why a deed was not done, and what to do next; nothing while all is well. */
export const OutcomeStrip = ({ outcome }: { readonly outcome: Outcome<unknown> | undefined }) => {
  if (!outcome || 'value' in outcome) return null
  if ('refused' in outcome) {
    const { message, next, detail } = outcome.refused
    return <Strip look='fail'>{`${message}。${next ?? ''}${detail ? `（${detail.join('、')}）` : ''}`}</Strip>
  }
  if ('offline' in outcome) {
    return (
      <Strip look='warn' icon='offline'>
        没有网络，还没送出去。您填过的内容都在手机里，有信号了再点一次。
      </Strip>
    )
  }
  return <Strip look='fail'>{`服务器没有回应。您填过的内容都在手机里，没有丢。编号 ${outcome.failed}`}</Strip>
}
