import { byUrgency, dutiesOfHealth, dutiesOfLicences, dutiesOfPosts } from '@app/rules/duty/of-papers'
import type { Day } from '@app/rules/time/day'
import type { Duty } from '@app/types/duty/contract'
import { dutyKindNames, dutyKinds } from '@app/types/duty/values'
import { type Actor, grantOf } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'
import { owns, type StoredShop, worksAt } from '../shop/public'
import type { DutyDeps, Who } from './deps'

export type Standing = {
  readonly shop: StoredShop
  readonly who: Who
  readonly name?: string | undefined
}

/** A shop as it is now, and as whom the asker reads of it. */
export const standingAt = async (
  { shops, chain, employees }: DutyDeps,
  actor: Actor,
  { shopId, today }: { readonly shopId: string; readonly today: Day },
): Promise<Standing | Refused> => {
  const entry = await shops.shop(actor.district, shopId)
  if (!entry) return refuse('shop.unknown')
  const shop = await shops.united(entry)
  if (actor.kind !== 'person') return refuse('access.denied', undefined, `shop:${shop.shopId}`)
  if (!worksAt(actor, shop)) {
    return (await looksFromHeadOffice({ shops, chain }, actor, shop))
      ? fromHeadOffice(shop)
      : refuse('access.denied', undefined, `shop:${shop.shopId}`)
  }
  const { district, mergedFrom = [] } = shop
  const everybody = await employees.ofShop(district, shop.shopId, ...mergedFrom)
  const own = everybody.find((one) => one.personId === actor.personId && !one.leftOn)
  const held = (own?.posts ?? []).filter(({ from, to }) => from <= today && (to === undefined || today <= to))
  return {
    shop,
    who: {
      runsShop: owns(actor, shop),
      employeeId: own?.employeeId,
      posts: [...new Set(held.map(({ post }) => post))],
    },
    name: own?.name,
  }
}

/** As a chain's head office reads of a shop: everything that is due, and nobody's name. */
const fromHeadOffice = (shop: StoredShop): Standing => ({
  shop,
  who: { runsShop: true, isHeadOffice: true, posts: [] },
})

const looksFromHeadOffice = async (
  { shops, chain }: Pick<DutyDeps, 'shops' | 'chain'>,
  actor: Actor,
  shop: StoredShop,
): Promise<boolean> => {
  const headOfficeId = await chain.headOfficeOf(shop)
  const head = headOfficeId && (await shops.shop(shop.district, headOfficeId))
  return head ? owns(actor, head) : false
}

type Place = { readonly district: string; readonly shopId: string }

/** A shop for whoever was let in to look from its head office. */
export const standingOfShop = async ({ shops }: DutyDeps, { district, shopId }: Place): Promise<Standing | Refused> => {
  const entry = await shops.shop(district, shopId)
  return entry ? fromHeadOffice(await shops.united(entry)) : refuse('shop.unknown')
}

/** The shops of somebody, those that they run first; an entry that was merged stands for the shop that stayed. */
export const workplacesOf = (actor: Actor): readonly string[] => [
  ...new Set((['merchant', 'employee'] as const).flatMap((role) => grantOf(actor, role)?.shopIds ?? [])),
]

/** Everything that is due, overdue or coming up, in the order in which it presses. */
export const dutiesOf = async (deps: DutyDeps, { shop, who }: Standing, today: Day): Promise<readonly Duty[]> => {
  const asked = { shop, today, who }
  const found = await Promise.all([papersOf(deps, asked), ...deps.sources.map(async (source) => await source(asked))])
  return found
    .flat()
    .filter((duty) => concerns(duty, who))
    .toSorted(byUrgency)
}

/** What concerns one person is told as how many, in place of whom: a head office has no need to know (PIPL art. 6). */
export const withoutPeople = (duties: readonly Duty[]): readonly Duty[] => {
  const isPersonal = ({ employeeId, kind }: Duty) => employeeId !== undefined || kind === 'healthCertificate'
  const counted = dutyKinds.flatMap((kind) =>
    (['missed', 'due', 'upcoming'] as const).flatMap((standing) => {
      const some = duties.filter((one) => one.kind === kind && one.standing === standing && isPersonal(one))
      return some.length > 0
        ? [{ kind, standing, subjectId: `${kind}/${standing}`, title: countTitle(kind, some.length) }]
        : []
    }),
  )
  return [...duties.filter((one) => !isPersonal(one)), ...counted].toSorted(byUrgency)
}

const countTitle = (kind: Duty['kind'], count: number): string => `${dutyKindNames[kind]}（${count} 项）`

const concerns = ({ employeeId, posts = [] }: Duty, who: Who): boolean =>
  who.runsShop ||
  (employeeId !== undefined && employeeId === who.employeeId) ||
  posts.some((post) => who.posts.includes(post))

type Asked = { readonly shop: StoredShop; readonly today: Day; readonly who: Who }

/** Papers of the shop are for whoever runs it; of certificates everybody hears the own. */
const papersOf = async ({ licences, employees }: DutyDeps, { shop, today, who }: Asked): Promise<readonly Duty[]> => {
  const { district, shopId, mergedFrom = [] } = shop
  const people = await employees.ofShop(district, shopId, ...mergedFrom)
  const health = dutiesOfHealth(
    people.filter(({ leftOn }) => !leftOn),
    today,
  )
  if (!who.runsShop) return health
  const [papers, { vacant }] = await Promise.all([
    licences.ofShop(district, shopId, today),
    employees.appointments(shop, people, today),
  ])
  return [...dutiesOfLicences(papers, today), ...health, ...dutiesOfPosts(vacant)]
}
