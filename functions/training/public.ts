import { addDays, type Day } from '@app/rules/time/day'
import { fewestInRate, inForceOn, isInForce, type TrainingRate, trainingRate } from '@app/rules/training/certificate'
import { concerns } from '@app/rules/training/draw-paper'
import type { StoredShop } from '../shop/public'
import type { AskPeople, Employee } from './deps'
import { entriesOf, postsOn } from './people/find-trainee'
import { certificatesPk, type StoredCertificate } from './people/store'
import type { StoredBlueprint, TrainingStore } from './store'

export { startClosing } from './exams/close-overdue'

/** Days before its end at which a certificate asks to be renewed. */
const renewalDays = 30

type Store = Pick<TrainingStore, 'certificatesOf' | 'blueprintsOf'>

const certificatesAt = async (store: Store, shop: Carded): Promise<readonly StoredCertificate[]> =>
  (await Promise.all(entriesOf(shop).map((shopId) => store.certificatesOf({ district: shop.district, shopId })))).flat()

/** A shop as far as its card asks. */
type Carded = Pick<StoredShop, 'district' | 'shopId' | 'mergedFrom' | 'businessTypes'>

/**
 * Of a shop's people in service, those for whom there is an exam, and how many of them hold a certificate on the day: for
 * the public, no name among it. Undefined where they are so few that the rate would be about somebody.
 */
export const trainingRateOf =
  (store: Store) =>
  async (shop: Carded, people: readonly Employee[], today: Day): Promise<TrainingRate | undefined> => {
    if (people.length < fewestInRate) return undefined
    const [blueprints, certificates] = await Promise.all([
      store.blueprintsOf(shop.district),
      certificatesAt(store, shop),
    ])
    const needing = people.filter((employee) => blueprints.some((one) => isFor(one, { employee, shop, today })))
    if (needing.length < fewestInRate) return undefined
    const ids = needing.map(({ employeeId }) => employeeId)
    return { needed: needing.length, trained: trainingRate(ids, certificates, today).trained }
  }

type Sitting = {
  readonly employee: Employee
  readonly shop: Pick<StoredShop, 'businessTypes'>
  readonly today: Day
}

/** Whether an exam is held, and for somebody with these posts in such a shop. */
const isFor = ({ state, content: { businessTypes, posts } }: StoredBlueprint, { employee, shop, today }: Sitting) =>
  state === 'inUse' &&
  concerns(
    { questionId: '', kind: 'single', businessTypes, posts },
    { businessTypes: shop.businessTypes, posts: postsOn(employee, today) },
  )

/** Shops where a certificate ended on a day, with whoever asks told each once. */
export const shopsWithEndedTraining =
  (store: Pick<TrainingStore, 'certificates'>) =>
  async (district: string, day: Day): Promise<readonly string[]> => {
    const found = new Set<string>()
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await store.certificates.list(certificatesPk(district), {
        ...{ limit: 100, cursor },
        beginsWith: `${day}#`,
      })
      for (const { shopId } of page.items) found.add(shopId)
      cursor = page.cursor
    }
    return [...found]
  }

type Owing = { readonly employee: Employee; readonly blueprint: StoredBlueprint }
type Held = { readonly certificates: readonly StoredCertificate[]; readonly today: Day }

const isTheirs =
  ({ employee: { employeeId }, blueprint: { blueprintId } }: Owing) =>
  (one: StoredCertificate): boolean =>
    one.employeeId === employeeId && one.blueprintId === blueprintId

const dutyOf = (owing: Owing, { certificates, today }: Held) => {
  const { employee, blueprint } = owing
  const held = certificates.find((one) => isTheirs(owing)(one) && isInForce(one, today))
  return {
    kind: 'exam' as const,
    subjectId: blueprint.blueprintId,
    title: `${employee.name}的考试：${blueprint.content.title}`,
    words: held ? '合格证明快到期，请重考' : '还没有有效的合格证明',
    ...(held && { dueDay: held.validUntil }),
    standing: held ? ('upcoming' as const) : ('due' as const),
    employeeId: employee.employeeId,
  }
}

/**
 * Exams that the people of a shop have to pass: never passed, or the certificate ends within a month. The law names no day
 * by which somebody has to pass the first time, so such a one is due and never overdue.
 */
export const trainingDuties =
  (store: Store, peopleOf: AskPeople['ofShop']) =>
  async ({ shop, today }: { readonly shop: StoredShop; readonly today: Day }) => {
    const { district } = shop
    const [blueprints, certificates, everybody] = await Promise.all([
      store.blueprintsOf(district),
      certificatesAt(store, shop),
      peopleOf(district, ...entriesOf(shop)),
    ])
    const lasting = inForceOn(certificates, today).filter(({ validUntil }) => validUntil > addDays(today, renewalDays))
    const people = everybody.filter(({ leftOn }) => leftOn === undefined || leftOn > today)
    return people
      .flatMap((employee) => {
        return blueprints
          .filter((one) => isFor(one, { employee, shop, today }))
          .map((blueprint) => ({ employee, blueprint }))
      })
      .filter((owing) => !lasting.some(isTheirs(owing)))
      .map((owing) => dutyOf(owing, { certificates, today }))
  }
