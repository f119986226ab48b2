import { type Day, weekdayOf } from '@app/rules/time/day'
import type { LedgerContent } from '@app/types/ledger/content'
import type { LedgerKind } from '@app/types/ledger/values'
import { bistroDay, canteenDay, type Entry, type KitchenDay, restaurantDay } from './ledger-days'
import { back, inspectorOf, instant, isWeekend, type Life, on } from './life'
import type { OwnShop } from './own-shops'
import type { Hand } from './seed-staff'

export type Keeping = {
  readonly shop: OwnShop
  /** Whose phone writes. */
  readonly openid: string
  readonly hands: readonly Hand[]
  /** Ledgers that nobody thought of, by the days before today. */
  readonly missed: Readonly<Record<number, LedgerKind>>
  readonly restsOnWeekends: boolean
  readonly day: (of: KitchenDay) => readonly Entry[]
}

/** Days that the ledgers go back. */
export const ledgerDays = 30

/** Who is at work on a day before today: came before, has not left. */
const peopleOn = (hands: readonly Hand[], days: number): readonly string[] =>
  hands
    .filter(({ since, leftOn }) => (since === undefined || since >= days) && (leftOn === undefined || leftOn < days))
    .map(({ called }) => called)

type Written = { readonly entryId: string; readonly day: Day; readonly entry: Entry }

const write = async (life: Life, { shop: { shopId }, openid }: Keeping, { entryId, day, entry }: Written) => {
  const { content, note = '' } = entry
  await life.as(openid).ledger.addLedgerEntry({ shopId, entryId, day, content, note, photos: [] })
}

const isOpen = (life: Life, { restsOnWeekends }: Keeping, days: number): boolean =>
  !(restsOnWeekends && isWeekend(back(life, days)))

/** Puts the entries of a month on the agenda. */
export const keepLedgers = (life: Life, keeping: Keeping): void => {
  const { hands, missed, shop } = keeping
  const all = Array.from({ length: ledgerDays + 1 }, (_, n) => ledgerDays - n)
  for (const days of all.filter((one) => isOpen(life, keeping, one))) {
    const day = back(life, days)
    const of = { random: life.random, day, people: peopleOn(hands, days), leader: shop.owner.name }
    for (const entry of keeping.day(of).filter(({ content }) => content.kind !== missed[days]))
      on(life, days, entry.clock, () => write(life, keeping, { entryId: life.newId(), day, entry }))
  }
}

type Doubted = {
  readonly days: number
  readonly clock: string
  readonly content: LedgerContent
  readonly words: string
  /** What whoever runs the shop answers the day after. */
  readonly answer?: string
}

/** An entry outside the limits: kept as it was, doubted by the inspector the next day, and perhaps answered. */
const doubt = (life: Life, { shop, openid }: Keeping, doubted: Doubted): void => {
  const { days, clock, content, words, answer } = doubted
  const entryId = life.newId()
  const named = { shopId: shop.shopId, kind: content.kind, day: back(life, days), entryId }
  const { ledger } = life.as(openid)
  on(life, days, clock, () =>
    ledger.addLedgerEntry({ shopId: shop.shopId, entryId, day: named.day, content, note: '', photos: [] }),
  )
  on(life, days - 1, '10:30', async () => {
    const { objectionId } = await life.as(inspectorOf(life, shop)).ledger.objectToEntry({ ...named, words })
    if (!answer) return
    life.agenda.put(instant(back(life, days - 2), '09:20'), async () => {
      const said = { words: answer, photos: [] }
      await life.as(shop.owner.openid).ledger.answerObjection({ ...named, objectionId, ...said })
    })
  })
}

/** A day of work near so many days before today. */
const workday = (life: Life, days: number): number => {
  const weekday = weekdayOf(back(life, days))
  return weekday === 0 || weekday === 6 ? days + 2 : days
}

/** The two entries that an inspector asked about: one was answered, one waits. */
export const doubtSome = (life: Life, canteen: Keeping | undefined, restaurant: Keeping | undefined): void => {
  if (canteen) {
    const days = workday(life, 11)
    const takenAt = instant(back(life, days), '11:10').toISOString()
    doubt(life, canteen, {
      ...{ days, clock: '11:25', words: '这一样只留了 98 克，不够 125 克，请说明原因和怎么补的。' },
      content: { kind: 'sampleRetention', dish: '西芹虾仁', meal: 'lunch', grams: '98', takenAt },
      answer: '当天虾仁做少了，发现后又留了一份 130 克，忘了改记录。以后先称重再封盒。',
    })
  }
  if (restaurant)
    doubt(life, restaurant, {
      ...{ days: 3, clock: '15:00', words: '冷藏柜 11.6 ℃，柜里的食品怎么处理的？请写明并附照片。' },
      content: { kind: 'temperature', point: 'chilled', what: '2 号冷藏柜', celsius: '11.6' },
    })
}

/** Whether pupils eat there, with whom somebody of the school has to eat. */
const hasPupils = ({ name }: OwnShop): boolean => /小学|幼儿园/.test(name)

export const kitchenDayOf = (shop: OwnShop): Keeping['day'] => {
  if (shop.part === 'canteen') return (of) => canteenDay(of, hasPupils(shop))
  return shop.part === 'restaurant' ? restaurantDay : bistroDay
}
