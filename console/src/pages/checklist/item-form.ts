import type { Item } from '@app/types/checklist/table'
import type { PhotoWish } from '@app/types/checklist/values'
import type { ReadingUnit } from '@app/types/inspection/values'

/** An item as its form holds it: every field there, remarks line by line. */
export type ItemForm = {
  readonly number: string
  readonly text: string
  readonly weight: 'key' | 'general'
  readonly basis: string
  readonly hint: string
  readonly naAllowed: boolean
  readonly naWhen: string
  readonly remarks: string
  readonly photo: PhotoWish | 'none'
  readonly reads: boolean
  readonly quantity: string
  readonly unit: ReadingUnit
  readonly least: string
  readonly most: string
}

export const newItem = (key: string, number: string): Item => ({
  key,
  number,
  text: '',
  keyItem: false,
  naAllowed: false,
})

export const formOf = (item: Item): ItemForm => {
  const { number, text, keyItem, basis = '', hint = '', naAllowed, naWhen = '', remarks = [], photo, reading } = item
  return {
    number,
    text,
    weight: keyItem ? 'key' : 'general',
    basis,
    hint,
    naAllowed,
    naWhen,
    remarks: remarks.join('\n'),
    photo: photo ?? 'none',
    reads: reading !== undefined,
    quantity: reading?.quantity ?? '',
    unit: reading?.unit ?? '℃',
    least: reading?.least ?? '',
    most: reading?.most ?? '',
  }
}

/** What is written, under its name; what is empty is left out. */
const written = <K extends string>(of: Readonly<Record<K, string | undefined>>): { [N in K]?: string } =>
  Object.fromEntries(
    Object.entries<string | undefined>(of).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  ) as { [N in K]?: string }

const readingOf = ({ reads, quantity = '', unit, least, most }: ItemForm): Pick<Item, 'reading'> =>
  reads ? { reading: { quantity: quantity.trim(), unit, ...written({ least, most }) } } : {}

const remarksOf = ({ remarks }: ItemForm): Pick<Item, 'remarks'> => {
  const lines = remarks.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []))
  return lines.length > 0 ? { remarks: lines } : {}
}

/** The item that a form describes; its key is not the form's to change. */
export const itemOf = (key: string, form: ItemForm): Item => {
  const { number, text, weight, basis, hint, naAllowed, naWhen, photo } = form
  return {
    key,
    number: number.trim(),
    text: text.trim(),
    keyItem: weight === 'key',
    ...written({ hint }),
    naAllowed,
    ...(naAllowed ? written({ naWhen }) : {}),
    ...written({ basis }),
    ...remarksOf(form),
    ...(photo === 'none' ? {} : { photo }),
    ...readingOf(form),
  }
}
