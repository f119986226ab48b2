import type { Coverage, Judgement, SelfCheckRule } from '@app/types/checklist/table'
import { type TablePurpose, tablePurposeNames } from '@app/types/checklist/values'
import { dutyPeriodNames } from '@app/types/duty/values'
import type { Verdict } from '@app/types/inspection/values'

const keyWithin = (most: number) => (most === 0 ? '重点项没有不符合' : `重点项不符合不超过 ${most} 项`)
const keyBeyond = (most: number) => (most === 0 ? '重点项有不符合' : `重点项不符合超过 ${most} 项`)

/** When a table judges so, in words; a verdict that its rule never gives has none. */
export const judgementWords = (rule: Judgement): Readonly<Partial<Record<Verdict, string>>> => {
  const conforming = '查过的都符合'
  switch (rule.kind) {
    case 'catering-2016':
      return {
        conforming,
        basicallyConforming: `有不符合，但${keyWithin(rule.keyMax)}，一般项符合率不低于 ${rule.ratePercent}%`,
        nonConforming: `${keyBeyond(rule.keyMax)}，或者一般项符合率低于 ${rule.ratePercent}%`,
      }
    case 'production-2016':
      return {
        conforming,
        basicallyConforming: `有不符合，但${keyWithin(rule.keyMax)}，一般项不符合不超过 ${rule.generalMax} 项`,
        nonConforming: `${keyBeyond(rule.keyMax)}，或者一般项不符合超过 ${rule.generalMax} 项`,
      }
    case 'drug-2021':
      return {
        conforming,
        basicallyConforming: '重点项没有不符合，一般项有不符合',
        nonConforming: '重点项有不符合',
      }
    case 'all-key':
      return { conforming, nonConforming: '有一项不符合' }
  }
}

/** What a kind of inspection must look at, in words. */
export const coverageWords = (rule: Coverage): string => {
  switch (rule.kind) {
    case 'everyItem':
      return '全部项目'
    case 'atLeast':
      return `至少 ${rule.key} 项重点、${rule.general} 项一般；没有这么多的全查`
    case 'previousFailures':
      return '上次不符合的项目；没有的全查'
  }
}

type Used = { readonly selfCheck?: Pick<SelfCheckRule, 'period'> | undefined }

export const purposeOf = ({ selfCheck }: Used): TablePurpose => (selfCheck ? 'selfCheck' : 'inspection')

/** What a table is for and, of self-checks, how often: 店家自查，每天. */
export const purposeWords = (of: Used): string =>
  of.selfCheck
    ? `${tablePurposeNames.selfCheck}，${dutyPeriodNames[of.selfCheck.period]}`
    : tablePurposeNames.inspection
