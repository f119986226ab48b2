/** What a leaf of a district's log is about: docs/evidence-format.md. */
export const logEntryKinds = ['document', 'withdrawal', 'publication', 'audit'] as const

export const evidenceFormats = {
  head: 'qingan-head-1',
  headFile: 'qingan-log-head-1',
  proof: 'qingan-proof-1',
  log: 'qingan-log-1',
} as const
