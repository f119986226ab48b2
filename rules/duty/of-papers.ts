import type { Duty } from '@app/types/duty/contract'
import type { Post } from '@app/types/employee/values'
import { postNames } from '@app/types/employee/values'
import type { LicenceKind, LicenceState } from '@app/types/licence/values'
import { licenceKindNames } from '@app/types/licence/values'
import { type Checked, healthState } from '../employee/health'
import type { Day } from '../time/day'

type Paper = {
  readonly licenceId: string
  readonly kind: LicenceKind
  readonly validUntil?: Day | 'unlimited' | undefined
  readonly state: LicenceState
}

/** Of what ends on a day: over, on its last day, or coming up. */
export const standingBy = (dueDay: Day, today: Day): 'missed' | 'due' | 'upcoming' => {
  if (dueDay < today) return 'missed'
  return dueDay === today ? 'due' : 'upcoming'
}

/** States in which a paper asks for something: it ended, ends soon, or its window of renewal is open. */
const asking: ReadonlySet<LicenceState> = new Set(['expired', 'expiring', 'renewable'])
const words: Partial<Record<LicenceState, string>> = { renewable: '现在就能申请延续', expired: '已过期，请尽快办理' }

/** What a shop's papers ask for. */
export const dutiesOfLicences = (papers: readonly Paper[], today: Day): readonly Duty[] =>
  papers.flatMap(({ licenceId, kind, validUntil, state }) => {
    if (!asking.has(state) || validUntil === undefined || validUntil === 'unlimited') return []
    const said = words[state]
    return [
      {
        kind: 'licence' as const,
        subjectId: licenceId,
        title: licenceKindNames[kind],
        ...(said && { words: said }),
        dueDay: validUntil,
        standing: standingBy(validUntil, today),
      },
    ]
  })

type Person = Checked & { readonly employeeId: string; readonly name: string }

const healthWords = {
  expired: '换好新证前，先别安排接触直接入口食品',
  missing: '还没有登记健康证，先别安排接触直接入口食品',
  unfit: '检查结果不适合，请调整岗位',
} as const

const dutyOfHealth = (one: Person, today: Day): readonly Duty[] => {
  const { state } = healthState(one, today)
  if (state === 'valid' || state === 'notNeeded') return []
  const dueDay = one.certificate?.validUntil
  return [
    {
      kind: 'healthCertificate',
      subjectId: one.employeeId,
      title: `${one.name}的健康证`,
      ...(state !== 'expiring' && { words: healthWords[state] }),
      ...(dueDay && state !== 'unfit' && { dueDay }),
      standing: state === 'expiring' && dueDay ? standingBy(dueDay, today) : 'missed',
      employeeId: one.employeeId,
    },
  ]
}

/** Whose certificates are out of date, missing or ending (FSL art. 45): such a person touches no food that is eaten as it is. */
export const dutiesOfHealth = (staff: readonly Person[], today: Day): readonly Duty[] =>
  staff.flatMap((one) => dutyOfHealth(one, today))

/** Posts that the shop owes and nobody fills (Order 60 art. 4, 6). */
export const dutiesOfPosts = (vacant: readonly Post[]): readonly Duty[] =>
  vacant.map((post) => ({
    kind: 'vacantPost',
    subjectId: post,
    title: `任命${postNames[post]}`,
    words: '这个职务还没有人',
    standing: 'due',
  }))

const urgency = ['missed', 'due', 'upcoming', 'late', 'done', 'notOwed'] as const satisfies Duty['standing'][]

/** What presses first: overdue, due, coming up; each by its day, without a day last. */
export const byUrgency = (a: Duty, b: Duty): number =>
  urgency.indexOf(a.standing) - urgency.indexOf(b.standing) ||
  (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') ||
  a.title.localeCompare(b.title)
