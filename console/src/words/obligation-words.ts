import type { Obligation } from '@app/types/employee/values'

/** Whether a shop has to do or to have something. */
export const obligationWords: Readonly<Record<Obligation, string>> = {
  required: '这家店要做',
  encouraged: '鼓励做，不强求',
  notRequired: '这家店不用做',
  unknown: '登记的情况不够，还定不下来要不要做',
}
