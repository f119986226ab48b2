import type { AuditEvent } from '@app/types/audit/contract'
import { type RefusalCode, refusals } from '@app/types/platform/values'
import { isStep } from '../../words/operation-words'

/** Names of people by their ids, as far as the events at hand tell them. */
export type Names = ReadonlyMap<string, string>

export const namesIn = (events: readonly AuditEvent[]): Names =>
  new Map(
    events.flatMap(({ personId, personName }) =>
      personId === undefined || personName === undefined ? [] : [[personId, personName] as const],
    ),
  )

/** Shop numbers are short enough; of other ids the end is what differs. */
const shortId = (id: string): string => (id.length <= 8 ? id : `…${id.slice(-6)}`)

/** Who has no account is told by the operation: each of these is open to one kind of asker alone. */
const withoutAccount = (operation: string): string => {
  if (isStep(operation)) return '系统'
  if (operation.startsWith('push.')) return '微信云函数'
  return operation.endsWith('SignIn') ? '还没登录的电脑' : '还没有账号的人'
}

export const whoInWords = ({ personName, personId, operation }: AuditEvent): string =>
  personName ?? (personId === undefined ? withoutAccount(operation) : `人员 ${shortId(personId)}`)

const kinds: Readonly<Record<string, string>> = {
  person: '人员',
  invitation: '邀请',
  invitationSheet: '邀请表',
  signIn: '登录',
  shop: '商户',
  station: '监管所',
  grid: '网格',
  upload: '文件',
  import: '登记表',
  signs: '码牌',
  export: '导出',
  licence: '证照',
  inspection: '检查',
  lease: '领取',
  outbox: '消息',
  application: '入驻申请',
}

const personInWords = (id: string, event: AuditEvent, names: Names): string =>
  id === event.personId ? '本人' : (names.get(id) ?? `人员 ${shortId(id)}`)

/** What it was done to: `商户 YX1A0001`, a person's name where it is known, with the shop where it is about both, `邀请 …TD9SQD` otherwise. */
export const subjectInWords = (event: AuditEvent, names: Names): string => {
  if (event.subject === undefined) return '—'
  const [kind = '', id = '', shopId] = event.subject.split(':')
  if (kind === 'person') return personInWords(id, event, names) + (shopId ? `，商户 ${shopId}` : '')
  return Object.hasOwn(kinds, kind) ? `${kinds[kind]} ${shortId(id)}` : event.subject
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/** Why: what the person gave as reason, or why it was denied. Without a code only a missing right is ever recorded. */
export const reasonInWords = ({ outcome, reason }: AuditEvent): string => {
  if (reason !== undefined) return isRefusalCode(reason) ? refusals[reason].message : reason
  return outcome === 'denied' ? '没有办理这件事的权限' : '—'
}
