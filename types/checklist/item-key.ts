import * as z from 'zod'

/** `constructor` and its like: what every object answers to without having been given it. */
const isBuiltIn = (key: string): boolean => key in Object.prototype

const named = (most: number) =>
  z
    .string()
    .regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9_.-]{0,${most - 1}}$`))
    .refine((key) => !isBuiltIn(key))

/** What an item is called for good, by whoever wrote the table: failures find their item by it in the next version. */
export const ItemKey = named(40)

/** Of an item, or `extra.` before the key of one that the table no longer has (`rules/inspection/extra-key.ts`). */
export const AnswerKey = named(60)
