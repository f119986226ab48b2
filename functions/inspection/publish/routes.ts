import type { publicationContract } from '@app/types/inspection/publication'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { answerObjection } from './answer-objection'
import { assignObjection } from './assign-objection'
import { holdResult, publishResult, returnResult, withdrawResult } from './decide-publication'
import { listPublications } from './list-publications'
import { approveReply, returnReply } from './moderate-reply'
import { objectToResult } from './object-to-result'
import { setPublicationSetting, showPublicationSetting } from './setting'
import { showPublication } from './show-publication'
import { withdrawReply, writeReply } from './write-reply'

export const publicationRoutes = (deps: InspectionDeps): Routes<typeof publicationContract> => ({
  showPublicationSetting: reading(may.list, showPublicationSetting(deps)),
  setPublicationSetting: changing(may.publish, setPublicationSetting(deps)),
  listPublications: reading(may.list, listPublications(deps)),
  showPublication: reading(may.read, showPublication(deps)),
  publishResult: changing(may.publish, publishResult(deps)),
  holdResult: changing(may.publish, holdResult(deps)),
  returnResult: changing(may.publish, returnResult(deps)),
  withdrawResult: changing(may.publish, withdrawResult(deps)),
  writeReply: changing(may.answerBack, writeReply(deps)),
  withdrawReply: changing(may.answerBack, withdrawReply(deps)),
  approveReply: changing(may.publish, approveReply(deps)),
  returnReply: changing(may.publish, returnReply(deps)),
  objectToResult: changing(may.answerBack, objectToResult(deps)),
  assignObjection: changing(may.publish, assignObjection(deps)),
  answerObjection: changing(may.list, answerObjection(deps)),
})
