import type { employeeContract } from '@app/types/employee/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { giveConsent, withdrawConsent } from './consents'
import { declareScale } from './declare-scale'
import type { EmployeeDeps } from './deps'
import { acceptEmployment, bindMyself, inviteEmployee, previewEmployment, showMyEmployments } from './employment'
import { openHealthPicture, recordHealthCertificate } from './health-certificate'
import { assignPost, changeEmployee, endEmployee, endPost } from './keep-employee'
import { listLetters, openLetter, requestLetter } from './letters'
import { listEmployees } from './list-employees'
import { readEmployeeSheet } from './read-employee-sheet'
import { recordEmployees } from './record-employees'

export const employeeRoutes = (deps: EmployeeDeps): Routes<typeof employeeContract> => ({
  listEmployees: reading(may.read, listEmployees(deps)),
  showMyEmployments: reading(may.speakForOneself, showMyEmployments(deps)),
  declareScale: changing(may.keep, declareScale(deps)),
  recordEmployees: changing(may.keep, recordEmployees(deps)),
  changeEmployee: changing(may.keep, changeEmployee(deps)),
  assignPost: changing(may.keep, assignPost(deps)),
  endPost: changing(may.keep, endPost(deps)),
  endEmployee: changing(may.keep, endEmployee(deps)),
  listLetters: reading(may.read, listLetters(deps)),
  requestLetter: changing(may.keep, requestLetter(deps)),
  openLetter: reading(may.read, openLetter(deps)),
  recordHealthCertificate: changing(may.keep, recordHealthCertificate(deps)),
  openHealthPicture: changing(may.openPictures, openHealthPicture(deps)),
  inviteEmployee: changing(may.keep, inviteEmployee(deps)),
  previewEmployment: reading(may.accept, previewEmployment(deps)),
  acceptEmployment: changing(may.accept, acceptEmployment(deps)),
  bindMyself: changing(may.keep, bindMyself(deps)),
  giveConsent: changing(may.speakForOneself, giveConsent(deps)),
  withdrawConsent: changing(may.speakForOneself, withdrawConsent(deps)),
  readEmployeeSheet: changing(may.keep, readEmployeeSheet(deps)),
})
