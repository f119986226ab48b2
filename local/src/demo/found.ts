import type { Answers } from '@app/rules/inspection/checklist'
import { defaultDispositions } from '@app/rules/inspection/disposition'
import { judgeParts, sharedItems } from '@app/rules/inspection/parts'
import { addDays } from '@app/rules/time/day'
import type { Disposition, ItemResult } from '@app/types/inspection/values'
import { type Plan, rulesOf } from './make-delivery'
import type { PlannedVisit } from './plan-visits'
import type { Random } from './random'

const remarks = [
  '生熟砧板混用。',
  '地面有油污。',
  '冷藏柜温度记录缺三天。',
  '一名员工健康证明过期。',
  '台账缺上周进货票据。',
  '垃圾桶没有盖。',
] as const

type DemoAnswer = { result: ItemResult; remark?: string }

/** What has to be mended by a day is found where somebody mends it, or lately; elsewhere it was mended on the spot. */
const leavesOrder = ({ isFollowed, isRecent }: PlannedVisit): boolean => isFollowed || isRecent

/** Mostly in order; some shops fail a few items; what cannot apply is 合理缺项. */
export const answersFor = (random: Random, plan: Plan, visit: PlannedVisit): Record<string, DemoAnswer> => {
  const { mustCheck, extraChecks } = plan
  const must = new Set(mustCheck.map(({ key }) => key))
  const items = sharedItems(rulesOf(plan)).map(({ item }) => item)
  const few = random.chance(0.35) ? 0 : random.chance(0.85) ? random.int(1, 3) : random.int(7, 9)
  const failing = leavesOrder(visit) ? few : Math.min(few, 3)
  const choice = leavesOrder(visit) ? items : items.filter(({ keyItem }) => !keyItem)
  const fails = new Set(Array.from({ length: failing }, () => random.pick(choice).key))
  const answer = (item: (typeof items)[number]): DemoAnswer => {
    if (fails.has(item.key)) return { result: 'fail', remark: random.pick(remarks) }
    const absent = item.naAllowed && !must.has(item.key) && random.chance(0.5)
    return { result: absent ? 'notApplicable' : 'pass' }
  }
  return Object.fromEntries([
    ...items.map((item) => [item.key, answer(item)] as const),
    ...extraChecks.map(({ key }) => [key, { result: 'pass' as const }] as const),
  ])
}

export const decisionFor = (plan: Plan, answers: Answers, visit: PlannedVisit, day: string) => {
  const { overall, parts, gapCase } = judgeParts(rulesOf(plan), answers)
  if (!overall.verdict) throw new Error('the demo inspection has no verdict')
  const keyFailures = parts.reduce((sum, { judgement }) => sum + judgement.keyFailures, 0)
  const isSpot = overall.verdict === 'basicallyConforming' && keyFailures === 0 && !leavesOrder(visit)
  const proposed = defaultDispositions(overall.verdict, { keyFailures, accidentRisk: false })
  const dispositions: Disposition[] = isSpot ? ['correctedOnSite'] : [...proposed]
  return {
    accidentRisk: false,
    dispositions,
    ...(dispositions.includes('rectifyByDate') && { rectifyBy: addDays(day, 7) }),
    ...(gapCase && { note: '一项重点项不符合，一般项全部符合，按基本符合处理，并立案核查。' }),
  }
}
