import type { Post } from '@app/types/employee/values'
import type { DemoEmployee } from '../people'
import type { Part } from './own-shops'

/** What somebody's health certificate is like today: days that are left, negative after its end. */
type Health = { readonly days: number; readonly fit?: false }

export type StaffIdea = {
  /** Without, it is whoever runs the shop. */
  readonly name?: string
  readonly posts: readonly Post[]
  readonly handlesReadyToEat: boolean
  readonly health?: Health
  /** Days before today from which on somebody works there; long ago unless said. */
  readonly since?: number
  /** Days before today. */
  readonly leftOn?: number
  /** Has a phone of the own: its owner in `people.ts`. */
  readonly phone?: DemoEmployee
  /** Was asked to bind a phone and has not yet. */
  readonly isInvited?: true
  /** Says yes to the own name on the public card. */
  readonly consents?: true
}

const owner = (...posts: readonly Post[]): StaffIdea => ({ posts, handlesReadyToEat: false, consents: true })
const cook = (name: string, days: number, more: Partial<StaffIdea> = {}): StaffIdea => ({
  ...{ name, posts: ['worker'], handlesReadyToEat: true, health: { days } },
  ...more,
})

/** Who works where; health certificates in every state. Invented, as everybody here. */
export const staff: Readonly<Record<Part, readonly StaffIdea[]>> = {
  canteen: [
    owner('principal'),
    { name: '施一粟', posts: ['foodSafetyDirector'], handlesReadyToEat: false },
    cook('阮小荷', 214, { posts: ['foodSafetyOfficer'], phone: '阮小荷', consents: true }),
    cook('骆平川', 9, { phone: '骆平川' }),
    cook('焦桂香', -4),
    cook('牛三全', 163),
    cook('祁冬梅', 0, { since: 3, isInvited: true }),
    { name: '桑有田', posts: ['worker'], handlesReadyToEat: false },
    cook('闻天青', 120, { leftOn: 18 }),
  ],
  restaurant: [
    owner('principal'),
    { name: '屈文竹', posts: ['foodSafetyDirector'], handlesReadyToEat: false, phone: '屈文竹', consents: true },
    cook('柴立夏', 301, { posts: ['foodSafetyOfficer'], phone: '柴立夏' }),
    cook('汤阿福', 88),
    cook('米长生', 26),
    cook('乔二妹', 190),
    cook('苗春雨', 240, { health: { days: 240, fit: false } }),
    cook('辛百合', 143, { isInvited: true }),
    { name: '祝满仓', posts: ['worker'], handlesReadyToEat: false },
  ],
  bistro: [
    { ...owner('principal', 'foodSafetyOfficer'), handlesReadyToEat: true, health: { days: 77 } },
    cook('葛小麦', 205),
    cook('麦正红', 15),
  ],
  noodles: [
    { ...owner('principal', 'foodSafetyOfficer'), handlesReadyToEat: true, health: { days: 131 } },
    cook('谷雨生', 22, { phone: '谷雨生' }),
    cook('邱大勺', 174),
  ],
  hasty: [
    { ...owner('principal', 'foodSafetyOfficer'), handlesReadyToEat: true, health: { days: 60 } },
    cook('计长根', 34),
  ],
  grocer: [
    { ...owner('principal', 'foodSafetyOfficer'), handlesReadyToEat: true, health: { days: 112 } },
    cook('舒小蝶', 47),
  ],
  pharmacy: [owner('principal'), { name: '文竹青', posts: ['worker'], handlesReadyToEat: false }],
}
