const chars = (value: string) => [...value].length
const matching = (pattern: RegExp) => (value: string) => pattern.test(value)

const day = '\\d{4}(?:年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2})'
const time = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?'
const moment = `(?:${day}|(?:${day} ?)?${time})`

/**
 * What a value of each kind of field may be, from WeChat's page on `subscribeMessage.send` (订阅消息参数值内容限制).
 * Lengths count characters, not bytes.
 */
export const fieldRules = {
  thing: (value) => chars(value) >= 1 && chars(value) <= 20,
  phrase: matching(/^\p{Script=Han}{1,5}$/u),
  name: (value) => matching(/^\p{Script=Han}{1,10}$/u)(value) || matching(/^[\x20-\x7e]{1,20}$/)(value),
  number: (value) => value.length <= 32 && matching(/^\d+(?:\.\d+)?$/)(value),
  character_string: matching(/^[\x21-\x7e]{1,32}$/),
  date: matching(new RegExp(`^${day}(?: ?${time})?$`)),
  time: matching(new RegExp(`^${moment}(?: ?[~至-] ?${moment})?$`)),
} as const satisfies Readonly<Record<string, (value: string) => boolean>>

export type FieldKind = keyof typeof fieldRules

const isKind = (kind: string): kind is FieldKind => Object.hasOwn(fieldRules, kind)

/** The rule of a field by its name: `thing1` follows `thing`. */
export const fieldKindOf = (name: string): ((value: string) => boolean) | undefined => {
  const kind = name.replace(/\d+$/, '')
  return isKind(kind) ? fieldRules[kind] : undefined
}
