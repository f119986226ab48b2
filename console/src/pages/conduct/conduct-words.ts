import type { ConductVisit } from '@app/types/inspection/conduct'

export type Hint = ConductVisit['hints'][number]

/** What a hint rests on, in words; whoever reads it decides what it means. */
export const evidenceWords = ({ hint, value, limit }: Hint): string => {
  const words = {
    tooShort: `用时 ${value} 分钟，按项数一般不少于 ${limit} 分钟`,
    farAway: `手机定位离店 ${value} 米，超过 ${limit} 米`,
    sameWords: `备注和读数同另外 ${value} 次检查一字不差`,
    sameAnswers: `同一名执法人员在 ${value} 家店逐项结果完全一样，超过 ${limit} 家`,
    overlapping: `时间同另外 ${value} 次检查重叠`,
    manyInDay: `有人这天查了 ${value} 次，超过 ${limit} 次`,
  }
  return words[hint]
}
