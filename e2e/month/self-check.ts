import { type Random, randomFrom } from '@app/local/demo/random'
import { allItems, type Checklist, type ChecklistItem } from '@app/rules/inspection/table'
import { control, press, reads } from '../phone-app'
import type { Held } from './hold'

/** A measurement within its limits, as a thermometer shows it: seldom twice the same. */
const measured = ({ reading }: ChecklistItem, random: Random): string => {
  const least = Number(reading?.least ?? Number(reading?.most ?? 0) - 6)
  const most = Number(reading?.most ?? least + 6)
  return (least + ((most - least) * random.int(1, 9)) / 10).toFixed(1)
}

/** WeChat asks once a phone whether the camera may be used. */
const takePhoto = async (held: Held): Promise<void> => {
  await press(held, '拍照')
  const [taken, asks] = [control(held, 'button', '再拍一张'), control(held, 'button', '同意')]
  await taken.or(asks).first().waitFor()
  if (await asks.isVisible()) await asks.tap()
  await taken.waitFor()
}

const answer = async (held: Held, item: ChecklistItem, random: Random): Promise<void> => {
  await held.top().getByRole('heading', { name: item.text, exact: true }).filter({ visible: true }).waitFor()
  if (item.photo === 'wanted') {
    await takePhoto(held)
  }
  if (item.reading) {
    const label = `${item.reading.quantity}（${item.reading.unit}）`
    await held.top().getByLabel(label).filter({ visible: true }).fill(measured(item, random))
  }
  await press(held, '做到了', 'radio')
}

/** The row of the start page for the period of today; the one that was missed stands above it. */
const rowOf = ({ title }: Checklist) => new RegExp(`^${title}.*今天到期.*去做$`, 's')

const answerSome = async (held: Held, items: readonly ChecklistItem[], seed: number): Promise<void> => {
  const random = randomFrom(seed)
  for (const item of items) await answer(held, item, random)
}

/** So many items are answered, and no more. */
export const beginSelfCheck = async (held: Held, table: Checklist, answered: number): Promise<void> => {
  await press(held, rowOf(table))
  await answerSome(held, allItems(table).slice(0, answered), answered)
  await held
    .top()
    .getByRole('heading', { name: allItems(table)[answered]?.text ?? '', exact: true })
    .waitFor()
}

/** From the start page: a table of which so many items are answered is filled in and sent. */
export const fillSelfCheck = async (held: Held, table: Checklist, seed: number, answered = 0): Promise<void> => {
  await press(held, rowOf(table))
  await answerSome(held, allItems(table).slice(answered), seed)
  await press(held, '交这次自查')
  await reads(held, '没有发现问题。')
  await press(held, '好了')
  await reads(held, '这家店')
}
