// Part of a verifier of docs/evidence-format.md that shares no code with the product.
import { Fault, must } from './words.mjs'

export const utf8 = new TextEncoder()

/** Bytes of a whole hash, a key or a signature as lower-case hexadecimal. */
export const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
export const bytesOf = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
export const hashOf = async (bytes) => hex(await sha256(bytes))

/** RFC 8785 of what JSON.parse made. */
export const textOf = (value) => {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${textOf(value[name])}`).join(',')}}`
}

/** 1. The bytes are the text of a value. */
export const parse = (bytes) => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value = JSON.parse(text)
    must(textOf(value) === text, 'notText')
    return value
  } catch {
    throw new Fault('notText')
  }
}

export const digest = /^[0-9a-f]{64}$/
export const types = {
  hash: (value) => typeof value === 'string' && digest.test(value),
  hex: (value) => typeof value === 'string' && /^(?:[0-9a-f]{2})+$/.test(value),
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => Number.isSafeInteger(value) && value >= 0,
  positive: (value) => Number.isSafeInteger(value) && value > 0,
  day: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  at: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  list: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

/** Exactly these names, each of its type; names that end with a question mark may be missing. */
export const shaped = (value, shape) => {
  must(types.object(value), 'wrongShape')
  const wanted = Object.entries(shape).map(([name, type]) => [name.replace('?', ''), type, name.endsWith('?')])
  for (const [name, type, mayMiss] of wanted) must(name in value ? types[type](value[name]) : mayMiss, 'wrongShape')
  must(
    Object.keys(value).every((name) => wanted.some(([one]) => one === name)),
    'wrongShape',
  )
  return value
}
export const each = (list, shape) => list.map((one) => shaped(one, shape))
export const hashes = (list) => must(list.every(types.hash), 'wrongShape')
