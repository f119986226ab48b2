import type { selfCheckContract } from '@app/types/self-check/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { listCompletionPlaces } from './completion/list-places'
import { listCompletion } from './completion/list-shops'
import { recordControl } from './controls/record-control'
import { saveControlList } from './controls/save-list'
import { showControls } from './controls/show-controls'
import { showControlRecord } from './controls/show-record'
import type { SelfCheckDeps } from './deps'
import { listSelfChecks } from './list-self-checks'
import { prepareSelfCheckPhoto } from './prepare-photo'
import { setOpenDays } from './set-open-days'
import { showHonesty } from './show-honesty'
import { showSelfCheck } from './show-self-check'
import { showSelfCheckTable } from './show-table'
import { submitSelfCheck } from './submit-self-check'

import { assignTask } from './tasks/assign-task'
import { finishTask } from './tasks/finish-task'
import { listReportedTasks } from './tasks/list-reported'
import { listTasks } from './tasks/list-tasks'
import { prepareTaskPhoto } from './tasks/prepare-photo'
import { reportTask } from './tasks/report-task'
import { showTask } from './tasks/show-task'

export const selfCheckRoutes = (deps: SelfCheckDeps): Routes<typeof selfCheckContract> => ({
  listCompletionPlaces: reading(may.supervise, listCompletionPlaces(deps)),
  listCompletion: reading(may.supervise, listCompletion(deps)),
  listTasks: reading(may.read, listTasks(deps)),
  showTask: reading(may.read, showTask(deps)),
  prepareTaskPhoto: changing(may.fill, prepareTaskPhoto(deps)),
  finishTask: changing(may.fill, finishTask(deps)),
  assignTask: changing(may.fill, assignTask(deps)),
  reportTask: changing(may.fill, reportTask(deps)),
  listReportedTasks: reading(may.supervise, listReportedTasks(deps)),
  listSelfChecks: reading(may.read, listSelfChecks(deps)),
  showSelfCheckTable: reading(may.read, showSelfCheckTable(deps)),
  showSelfCheck: reading(may.read, showSelfCheck(deps)),
  showHonesty: reading(may.seeHints, showHonesty(deps)),
  prepareSelfCheckPhoto: changing(may.fill, prepareSelfCheckPhoto(deps)),
  submitSelfCheck: changing(may.fill, submitSelfCheck(deps)),
  showControls: reading(may.read, showControls(deps)),
  saveControlList: changing(may.fill, saveControlList(deps)),
  recordControl: changing(may.fill, recordControl(deps)),
  showControlRecord: reading(may.read, showControlRecord(deps)),
  setOpenDays: changing(may.keepOpenDays, setOpenDays(deps)),
})
