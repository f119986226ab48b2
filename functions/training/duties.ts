import { addDays, type Day } from '@app/rules/time/day'
import { inForceOn, isInForce } from '@app/rules/training/certificate'
import { concerns } from '@app/rules/training/draw-paper'
import { examPress } from '@app/rules/training/exam-window'
import { type StudyPress, studyPress } from '@app/rules/training/study-press'
import type { Duty } from '@app/types/duty/contract'
import type { StoredShop } from '../shop/public'
import type { AskPeople, Employee } from './deps'
import { entriesOf, postsOn } from './people/find-trainee'
import type { StoredCertificate, StoredStudy, StoredStudyYear } from './people/store'
import type { StoredBlueprint, StoredCourseOffer, TrainingStore } from './store'

/** Days before its end at which a certificate asks to be renewed. */
const renewalDays = 30

type Store = Pick<TrainingStore, 'certificatesOf' | 'blueprintsOf' | 'offersOf' | 'studiesAt' | 'yearsOf'>
type Place = Pick<StoredShop, 'shopId' | 'mergedFrom'>

/** The same of a shop and of entries that were merged into it. */
export const ofEntries = async <T>(
  shop: Place,
  read: (shopId: string) => Promise<readonly T[]>,
): Promise<readonly T[]> => (await Promise.all(entriesOf(shop).map(read))).flat()

type Sitting = { readonly employee: Employee; readonly shop: Pick<StoredShop, 'businessTypes'>; readonly today: Day }

const isMeant = (
  { businessTypes, posts }: Pick<StoredCourseOffer, 'businessTypes' | 'posts'>,
  { employee, shop, today }: Sitting,
): boolean =>
  concerns(
    { questionId: '', kind: 'single', businessTypes, posts },
    { businessTypes: shop.businessTypes, posts: postsOn(employee, today) },
  )

/** Whether an exam is held, and for somebody with these posts in such a shop. */
export const isHeldFor = ({ state, content }: StoredBlueprint, sitting: Sitting): boolean =>
  state === 'inUse' && isMeant(content, sitting)

type Known = {
  readonly shop: StoredShop
  readonly today: Day
  readonly blueprints: readonly StoredBlueprint[]
  readonly offers: readonly StoredCourseOffer[]
  readonly certificates: readonly StoredCertificate[]
  readonly studies: readonly StoredStudy[]
  readonly years: readonly StoredStudyYear[]
}

const examDuty = (employee: Employee, { blueprintId, content }: StoredBlueprint, known: Known): readonly Duty[] => {
  const { employeeId, name } = employee
  const { certificates, today } = known
  const held = inForceOn(certificates, today).find(
    (one) => one.employeeId === employeeId && one.blueprintId === blueprintId && isInForce(one, today),
  )
  if (held && held.validUntil > addDays(today, renewalDays)) return []
  const press = examPress(content.open, today)
  if (!press) return []
  const own = { kind: 'exam' as const, subjectId: blueprintId, employeeId, title: `${name}的考试：${content.title}` }
  if (!held) return [{ ...own, ...press }]
  return press.standing === 'due'
    ? [{ ...own, standing: 'upcoming', dueDay: held.validUntil, words: '合格证明快到期，请重考' }]
    : []
}

/** Courses that somebody has not read: the own one by one, of somebody else as one thing, or the page would be theirs. */
const courseDuties = (employee: Employee, known: Known, isOwn: boolean): readonly Duty[] => {
  const { employeeId, name } = employee
  const { shop, today, studies } = known
  const done = new Set(studies.flatMap((one) => (one.employeeId === employeeId && one.doneAt ? [one.courseId] : [])))
  const open = known.offers.filter((one) => isMeant(one, { employee, shop, today }) && !done.has(one.courseId))
  const owed = { kind: 'training' as const, standing: 'due' as const, employeeId }
  const one = ({ title }: StoredCourseOffer) => `${name}的课程：${title}`
  if (isOwn) return open.map((course) => ({ ...owed, subjectId: course.courseId, title: one(course) }))
  const [first, ...others] = open
  if (!first) return []
  if (others.length === 0) return [{ ...owed, subjectId: employeeId, title: one(first) }]
  const title = `${name}有 ${open.length} 门课程没学完`
  return [{ ...owed, subjectId: employeeId, title, words: `先学《${first.title}》` }]
}

const hours = (seconds: number): string => String(Math.floor(seconds / 360) / 10)

const studyWords = ({ seconds, owed }: StudyPress): string =>
  `学了 ${hours(seconds)} 小时，全年要满 ${hours(owed)} 小时`

const hourDuties = ({ employeeId, name, posts }: Employee, { years, today }: Known): readonly Duty[] => {
  const secondsIn = (year: string) =>
    years.find((one) => one.employeeId === employeeId && one.year === year)?.seconds ?? 0
  return studyPress({ posts, secondsIn }, today).map((press) => ({
    kind: 'training',
    subjectId: press.year,
    employeeId,
    title: `${name} ${press.year} 年的学习时间`,
    words: studyWords(press),
    dueDay: press.dueDay,
    standing: press.standing,
  }))
}

/** In January the year before counts, too. */
const yearsAround = (today: Day): readonly string[] => {
  const year = today.slice(0, 4)
  return today.slice(5, 7) === '01' ? [year, String(Number(year) - 1)] : [year]
}

const whatIsKnown = async (store: Store, shop: StoredShop, today: Day): Promise<Known> => {
  const { district } = shop
  const [blueprints, offers, certificates, studies, years] = await Promise.all([
    store.blueprintsOf(district),
    store.offersOf(district),
    ofEntries(shop, (shopId) => store.certificatesOf({ district, shopId })),
    ofEntries(shop, (shopId) => store.studiesAt({ district, shopId })),
    Promise.all(
      yearsAround(today).map((year) => ofEntries(shop, (shopId) => store.yearsOf({ district, shopId, year }))),
    ),
  ])
  return { shop, today, blueprints, offers, certificates, studies, years: years.flat() }
}

type Asked = {
  readonly shop: StoredShop
  readonly today: Day
  readonly who: { readonly runsShop: boolean; readonly employeeId?: string | undefined }
}

/**
 * What the people of a shop have to learn and to pass: courses that are for them, exams of which they hold no certificate
 * for another month, and the hours of a year. The law names no day by which somebody has to pass the first time, so such
 * an exam is due and, unless the office names its days, never overdue.
 */
export const trainingDuties =
  (store: Store, peopleOf: AskPeople['ofShop']) =>
  async ({ shop, today, who }: Asked): Promise<readonly Duty[]> => {
    const [known, everybody] = await Promise.all([
      whatIsKnown(store, shop, today),
      peopleOf(shop.district, ...entriesOf(shop)),
    ])
    const people = everybody.filter(
      ({ leftOn, employeeId }) =>
        (leftOn === undefined || leftOn > today) && (who.runsShop || employeeId === who.employeeId),
    )
    return people.flatMap((employee) => [
      ...known.blueprints
        .filter((one) => isHeldFor(one, { employee, shop, today }))
        .flatMap((blueprint) => examDuty(employee, blueprint, known)),
      ...courseDuties(employee, known, employee.employeeId === who.employeeId),
      ...hourDuties(employee, known),
    ])
  }
