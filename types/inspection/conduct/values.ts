/**
 * What about one inspection, or one inspector's, an office person may want to look into (检查行为核查). A hint is no
 * judgement: each has an innocent reason, and what was found out a person notes.
 */
export const conductHints = ['tooShort', 'farAway', 'sameWords', 'sameAnswers', 'overlapping', 'manyInDay'] as const
export type ConductHint = (typeof conductHints)[number]

export const conductHintNames: Readonly<Record<ConductHint, string>> = {
  tooShort: '用时很短',
  farAway: '离店远',
  sameWords: '和别的店写得一样',
  sameAnswers: '好几家店结果一样',
  overlapping: '同时在两家店',
  manyInDay: '一天查得多',
}
