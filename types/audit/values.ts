/**
 * What can be wrong with a sealed day, in the auditor's words. `event…` speaks of the log itself, `seal…` and `day…` of
 * what seals it, `log…` of the district's log that both are kept in.
 */
export const auditFaults = {
  eventMissing: '有一条操作记录不见了',
  eventAltered: '有一条操作记录被改过',
  eventDoubled: '有一条操作记录出现了两次',
  eventUnsealed: '有一条操作记录没有封存，可能是事后添的',
  sealMissing: '少了一道封条',
  sealAltered: '有一道封条被改过',
  sealDoubled: '有一道封条重复',
  sealUnlinked: '有一道封条和前一道接不上',
  dayMissing: '这一天早该封存，还没有封存',
  dayAltered: '这一天的总封条被改过',
  dayUnlinked: '这一天的总封条和前后的日子接不上',
  logMissing: '这一天早该写进存证日志，还没有写进去',
  logDiffers: '这一天的封条和存证日志里记的不一样',
  logBroken: '存证日志本身对不上：日志头、签名或路径有问题',
} as const satisfies Readonly<Record<string, string>>
type AuditFaultKind = keyof typeof auditFaults
export const auditFaultKinds = Object.keys(auditFaults) as [AuditFaultKind, ...AuditFaultKind[]]

/** How far a day is: nothing sealed yet, sealed as it goes, closed for good. */
export const auditDayStates = ['unsealed', 'open', 'closed'] as const
type AuditDayState = (typeof auditDayStates)[number]
export const auditDayStateNames: Readonly<Record<AuditDayState, string>> = {
  unsealed: '还没有开始封存',
  open: '还在封存',
  closed: '已封存',
}
