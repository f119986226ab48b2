import { useRouter } from '../../device/hooks'
import { useSealedDraft } from '../../inspection/use-sealed-draft'
import { Checking } from './checking'
import './index.scss'

/** The inspection itself, worked with one thumb. */
export default function Check() {
  const { inspectionId = '' } = useRouter().params
  const { head, otherwise } = useSealedDraft(inspectionId, '监督检查')
  return head ? <Checking head={head} inspectionId={inspectionId} /> : otherwise
}
