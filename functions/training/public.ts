import { addDays, type Day } from '@app/rules/time/day'
import { inForceOn, isInForce, trainingRate } from '@app/rules/training/certificate'
import { concerns } from '@app/rules/training/draw-paper'
import type { StoredShop } from '../shop/public'
import type { AskPeople, Employee } from './deps'
import { entriesOf, postsOn } from './people/find-trainee'
import type { StoredCertificate } from './people/store'
import type { StoredBlueprint, TrainingStore } from './store'

export { startClosing } from './exams/close-overdue'

/** Days before its end at which a certificate asks to be renewed. */
const renewalDays = 30

type Store = Pick<TrainingStore, 'certificatesOf' | 'blueprintsOf'>

const certificatesAt = async (store: Store, shop: StoredShop): Promise<readonly StoredCertificate[]> =>
  (await Promise.all(entriesOf(shop).map((shopId) => store.certificatesOf({ district: shop.district, shopId })))).flat()

/** How many of these people hold a certificate on the day: for the public, no name among it. */
export const trainingRateOf = (store: Store) => async (shop: StoredShop, employeeIds: readonly string[], today: Day) =>
  trainingRate(employeeIds, await certificatesAt(store, shop), today)

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
    const { district, businessTypes } = shop
    const [blueprints, certificates, everybody] = await Promise.all([
      store.blueprintsOf(district),
      certificatesAt(store, shop),
      peopleOf(district, ...entriesOf(shop)),
    ])
    const lasting = inForceOn(certificates, today).filter(({ validUntil }) => validUntil > addDays(today, renewalDays))
    const people = everybody.filter(({ leftOn }) => leftOn === undefined || leftOn > today)
    return people
      .flatMap((employee) => {
        const sitter = { businessTypes, posts: postsOn(employee, today) }
        return blueprints
          .filter(({ state, content: { businessTypes: types, posts } }) => {
            const asked = { questionId: '', kind: 'single' as const, businessTypes: types, posts }
            return state === 'inUse' && concerns(asked, sitter)
          })
          .map((blueprint) => ({ employee, blueprint }))
      })
      .filter((owing) => !lasting.some(isTheirs(owing)))
      .map((owing) => dutyOf(owing, { certificates, today }))
  }
