import type { Grant } from '@app/types/identity/contract'
import { holds } from '../words/role-words'

/** Why a person cannot change one shop or add a grid; absent: may, a head only in the own station. */
export const shopLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office', 'stationHead') ? undefined : '只有业务管理员和本所负责人能改登记。需要改，请找本局办公室。'

/** Why a person cannot change what concerns the whole register; absent: may. */
export const registerLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office') ? undefined : '只有业务管理员能改登记。需要改，请找本局办公室。'

/** Ending an account is the security administrator's: who hires does not fire (三员分立). */
export const accountLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'security') ? undefined : '停用账号要由安全管理员办。'

/** Certificates, grids and stations of staff are the office's to change. */
export const grantLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office') ? undefined : '证件和网格由业务管理员改。'

/** Whoever invites: the office its people and merchants, the security administrator the administrators. */
export const inviteLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office', 'security') ? undefined : '邀请由业务管理员和安全管理员发。'

/** Which of two accounts of an inspection is true is for the office to find out. */
export const conflictLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office') ? undefined : '核实结果由业务管理员记。'

/** Whose phone is lost is not for the two who inspect to say. */
export const releaseLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office', 'stationHead') ? undefined : '由所长或业务管理员交还。'

/** By what visits are planned, and what superior bureaus inspected, the office writes down. */
export const planLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office') ? undefined : '检查计划和上级检查由业务管理员登记。'

/** What comes of a recusal (回避) is for the office or the station's head to decide, not for its inspectors. */
export const recusalLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office', 'stationHead') ? undefined : '回避由所长或业务管理员决定。'

/** Whether a ledger's entry is right is asked, and reviewed, by those who inspect or keep the register; others read. */
export const objectionLock = (grants: readonly Grant[]): string | undefined =>
  holds(grants, 'office', 'inspector', 'stationHead') ? undefined : '异议由执法人员、所长或业务管理员提出和复核。'
