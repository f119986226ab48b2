import { dayOf } from '@app/rules/time/day'
import { inForceOn, trainingRate } from '@app/rules/training/certificate'
import { studyOwed } from '@app/rules/training/study-time'
import type { Post } from '@app/types/employee/values'
import type { CertificateShown } from '@app/types/training/exam'
import { seesAt } from '../../platform/reach'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import { owns } from '../../shop/public'
import type { TrainingDeps } from '../deps'
import { certificateShown } from '../exams/view-exam'
import { entriesOf, postsOn } from '../people/find-trainee'

type Person = {
  readonly employeeId: string
  readonly name: string
  readonly posts: Post[]
  readonly seconds: number
  readonly owed: number
  readonly certificates: CertificateShown[]
}
type Listed = { readonly people: Person[]; readonly trained: number }

const ofEntries = async <T>(entries: readonly string[], read: (shopId: string) => Promise<readonly T[]>) =>
  (await Promise.all(entries.map(read))).flat()

/** A shop's people of today, with their study of the year and the certificates that hold. */
export const listShopTraining = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<{ readonly shopId: string }>): Promise<Listed | Refused> => {
    const { district } = actor
    const { shopId } = input
    const shop = await deps.shops.shop(district, shopId)
    if (!shop) return refuse('shop.unknown')
    if (!seesAt(actor, shop) && !owns(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const today = dayOf(at.toISOString())
    const entries = entriesOf(shop)
    const [all, years, certificates] = await Promise.all([
      deps.people.ofShop(district, ...entries),
      ofEntries(entries, (id) => deps.store.yearsOf({ district, shopId: id, year: today.slice(0, 4) })),
      ofEntries(entries, (id) => deps.store.certificatesOf({ district, shopId: id })),
    ])
    const people = all.filter(({ leftOn }) => leftOn === undefined || leftOn > today)
    const holding = inForceOn(certificates, today)
    const { trained } = trainingRate(
      people.map(({ employeeId }) => employeeId),
      certificates,
      today,
    )
    return {
      people: people.map((employee) => {
        const { employeeId, name } = employee
        const posts = [...postsOn(employee, today)]
        return {
          ...{ employeeId, name, posts },
          seconds: years.find((one) => one.employeeId === employeeId)?.seconds ?? 0,
          owed: studyOwed(posts),
          certificates: holding.filter((one) => one.employeeId === employeeId).map(certificateShown),
        }
      }),
      trained,
    }
  },
)
