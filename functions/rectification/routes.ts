import type { rectificationContract } from '@app/types/rectification/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { answerFinding } from './answer-finding'
import { askExtension } from './ask-extension'
import { decideExtension } from './decide-extension'
import type { RectificationDeps } from './deps'
import { endRectification } from './end-rectification'
import { judgeFindings } from './judge-findings'
import { listRectifications } from './list-rectifications'
import { orderFromSelfCheck } from './order-from-self-check'
import { recordInterview } from './record-interview'
import { listShopRectifications, showRectification } from './show-rectification'
import { submitRectification } from './submit-rectification'

export const rectificationRoutes = (deps: RectificationDeps): Routes<typeof rectificationContract> => ({
  listShopRectifications: reading(may.read, listShopRectifications(deps)),
  showRectification: reading(may.read, showRectification(deps)),
  listRectifications: reading(may.list, listRectifications(deps)),
  orderFromSelfCheck: changing(may.judge, orderFromSelfCheck(deps)),
  answerFinding: changing(may.answer, answerFinding(deps)),
  submitRectification: changing(may.answer, submitRectification(deps)),
  askExtension: changing(may.answer, askExtension(deps)),
  decideExtension: changing(may.judge, decideExtension(deps)),
  judgeFindings: changing(may.judge, judgeFindings(deps)),
  recordInterview: changing(may.judge, recordInterview(deps)),
  endRectification: changing(may.end, endRectification(deps)),
})
