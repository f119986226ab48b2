import { useRouter } from '../../device/hooks'
import { behindKey } from '../../inspection/behind-key'
import { useSealedDraft } from '../../inspection/use-sealed-draft'
import { Checking } from './checking'
import './index.scss'

/** The inspection itself, worked with one thumb. */
function Check() {
  const { inspectionId = '', item } = useRouter().params
  const { head, otherwise } = useSealedDraft(inspectionId, '监督检查')
  return head ? <Checking head={head} inspectionId={inspectionId} first={item} /> : otherwise
}

export default behindKey(Check, '监督检查')
