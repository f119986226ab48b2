import { addDays, addMonths, type Day, daysBetween } from '@app/rules/time/day'
import { demoEmployees } from '../people'
import { back, type Life, on } from './life'
import type { OwnShop } from './own-shops'
import { type StaffIdea, staff } from './staff'

/** Somebody of a shop's people, as the shop keeps them. */
export type Hand = StaffIdea & {
  readonly shop: OwnShop
  readonly employeeId: string
  readonly called: string
  /** Whose phone acts: the own, or that of whoever runs the shop. */
  readonly openid: string
  readonly hasPhone: boolean
}

/** Days before today on which people were put on the list; long before, they began to work there. */
const recorded = 88
const longAgo = 400

const phoneOf = (shop: OwnShop, { name, phone }: StaffIdea) =>
  name === undefined ? shop.owner : demoEmployees.find((one) => one.name === phone)

export const handsOf = (life: Pick<Life, 'newId'>, shop: OwnShop): readonly Hand[] =>
  staff[shop.part].map((idea) => {
    const phone = phoneOf(shop, idea)
    return {
      ...{ ...idea, shop, employeeId: life.newId(), called: idea.name ?? shop.owner.name },
      ...{ openid: phone?.openid ?? shop.owner.openid, hasPhone: phone !== undefined },
    }
  })

/** Invented, as the shops' own. */
const telephone = (n: number): string => `19906${String(n).padStart(6, '0')}`

const newEmployee = (
  life: Life,
  { employeeId, called, handlesReadyToEat, since = longAgo, posts }: Hand,
  n: number,
) => ({
  ...{ employeeId, name: called, phone: telephone(Number(life.random.int(1, 9_999)) * 10 + n) },
  ...{ handlesReadyToEat, since: back(life, since), posts: [...posts] },
})

/** The paper of a yearly check that ends so many days from today. */
const certificateUntil = (today: Day, { days, fit }: NonNullable<StaffIdea['health']>) => {
  const validUntil = addDays(today, days)
  return { fit: fit ?? true, issuedOn: addDays(addMonths(validUntil, -12), 1), validUntil }
}

const serial = (n: number): string => `健990107${String(n).padStart(6, '0')}`

const recordHealth = (life: Life, hand: Hand): void => {
  const { shop, employeeId, health, since } = hand
  // whoever began this week has not brought the paper yet
  if (!health || since !== undefined) return
  const paper = { ...certificateUntil(life.today, health), number: serial(life.random.int(1, 999_999)) }
  const days = Math.min(recorded, daysBetween(paper.issuedOn, life.today) - 1)
  on(life, days, '09:40', () =>
    life.as(shop.owner.openid).employee.recordHealthCertificate({ shopId: shop.shopId, employeeId, ...paper }),
  )
}

/** Binds the own WeChat, and says there that the own name may be public. */
const bind = async (life: Life, { shop, employeeId, openid, hasPhone, name, consents }: Hand): Promise<void> => {
  const named = { shopId: shop.shopId, employeeId }
  const { employee } = life.as(shop.owner.openid)
  if (name === undefined) await employee.bindMyself(named)
  else if (hasPhone) {
    const { token } = await employee.inviteEmployee({ ...named, expiresInDays: 7 })
    await life.as(openid).employee.acceptEmployment({ token })
  }
  if (consents) await life.as(openid).employee.giveConsent({ ...named, fact: 'name' })
}

const take = async (life: Life, { shopId, owner }: OwnShop, hands: readonly Hand[]): Promise<void> => {
  const employees = hands.map((hand, n) => newEmployee(life, hand, n))
  if (employees.length === 0) return
  await life.as(owner.openid).employee.recordEmployees({ shopId, employees })
  for (const hand of hands) await bind(life, hand)
}

/** The shop's people: those of long ago, those who came lately, who is asked to bind a phone, and whoever left. */
export const seedStaff = (life: Life, shop: OwnShop, hands: readonly Hand[]): void => {
  const { shopId, owner } = shop
  const { employee } = life.as(owner.openid)
  const isOld = ({ since }: Hand) => since === undefined
  on(life, recorded, '09:30', () => take(life, shop, hands.filter(isOld)))
  for (const hand of hands) {
    const { employeeId, leftOn, since, isInvited } = hand
    const named = { shopId, employeeId }
    if (since !== undefined) on(life, since, '10:10', () => take(life, shop, [hand]))
    if (isInvited)
      on(life, Math.min(since ?? 5, 5), '10:30', () => employee.inviteEmployee({ ...named, expiresInDays: 30 }))
    if (leftOn !== undefined)
      on(life, leftOn, '18:00', () => employee.endEmployee({ ...named, leftOn: back(life, leftOn) }))
    recordHealth(life, hand)
  }
}
