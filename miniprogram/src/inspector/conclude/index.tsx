import { useRouter } from '../../device/hooks'
import { behindKey } from '../../inspection/behind-key'
import { openDraft } from '../../inspection/drafts'
import { useSealedDraft } from '../../inspection/use-sealed-draft'
import { draftStorage } from '../../parts'
import { Concluding } from './concluding'
import { Stopping } from './stopping'

/** After the last item: what the bureau does about what was found; or why there is no result. */
function Conclude() {
  const { inspectionId = '' } = useRouter().params
  const { head, otherwise } = useSealedDraft(inspectionId, '结果处理')
  if (!head) return otherwise
  const { kind } = openDraft(draftStorage(), inspectionId).end()
  if (kind === 'obstructed' || kind === 'notHeld') return <Stopping head={head} kind={kind} />
  return <Concluding head={head} />
}

export default behindKey(Conclude, '结果处理')
