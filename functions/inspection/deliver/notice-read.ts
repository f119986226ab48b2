import type { InspectionContent } from '@app/types/inspection/content'
import { type Refused, refuse } from '../../platform/verb'
import { type NoticeTold, noticeTold } from '../notices'

/** The notice whose words were read out; none where nobody could be told. Whoever was inspected was told (Order 49 art. 23). */
export const noticeRead = ({ kind, beginning, ending }: InspectionContent): NoticeTold | Refused | undefined => {
  const { told } = beginning
  const untold = ending.kind === 'obstructed' || ending.kind === 'notHeld'
  if (!told) return untold ? undefined : refuse('request.invalid', ['content.beginning.told'])
  if (told.recusalRequested !== (ending.kind === 'recused')) return refuse('request.invalid', ['content.ending'])
  return noticeTold(kind, told.notice.hash)
}
