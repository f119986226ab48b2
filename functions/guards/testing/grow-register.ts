import { gb32100Alphabet } from '@app/rules/shop/shop-code'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import type { TestWorld } from './open-test-world'
import type { Row } from './scan-records'

/** Of a district's five characters of shop numbers, from the end, where no test registers one. */
const numberOf = (district: string, n: number): string => {
  const base = gb32100Alphabet.length
  const digit = (power: number) => gb32100Alphabet[Math.floor(n / base ** power) % base]
  return `${district}YY${digit(2)}${digit(1)}${digit(0)}`
}

/** As many grids as a district of this size has: none of a size that a phone could not hold. */
const shopsInGrid = 140

type Clone = { readonly shopId: string; readonly gridId: string }

/** Copies of everything that is kept about one shop, under other numbers: whatever kinds that are. */
const cloneOf = (rows: readonly Row[], template: Clone, { shopId, gridId }: Clone): readonly Row[] => {
  const ids = new Map(rows.flatMap(({ sk }) => sk.match(/[0-9A-HJKMNP-TV-Z]{26}/g) ?? []).map((id) => [id, ulid()]))
  let text = JSON.stringify(rows).replaceAll(template.shopId, shopId).replaceAll(template.gridId, gridId)
  for (const [old, fresh] of ids) text = text.replaceAll(old, fresh)
  return JSON.parse(text) as Row[]
}

const inBatches = function* <T>(all: readonly T[], size: number) {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

/**
 * Lets the home district's register grow to so many shops by writing rows, past all verbs: shops of another station,
 * every tenth with all that is kept about one.
 */
export const registerGrower = async ({ home, world, scan, idle }: TestWorld) => {
  const client = DynamoDBDocumentClient.from(world.clients.dynamo)
  const template = { shopId: home.shops.otherStation, gridId: home.places.far.gridIds[0] }
  const rows = [...(await scan()).values()].filter(({ pk }) => pk.endsWith(`#SHOP#${template.shopId}`))
  let grown = Object.keys(home.shops).length
  let gridId = ulid()
  const next = (): readonly Row[] => {
    if (grown % shopsInGrid === 0) gridId = ulid()
    const parts = grown % 10 === 0 ? rows : rows.filter(({ _et }) => _et === 'Shop')
    return cloneOf(parts, template, { shopId: numberOf(home.districtId, grown++), gridId })
  }
  return async (shops: number): Promise<void> => {
    const more = Array.from({ length: shops - grown }, next).flat()
    for (const batch of inBatches(more, 25)) {
      const puts = batch.map((Item) => ({ PutRequest: { Item } }))
      await client.send(new BatchWriteCommand({ RequestItems: { records: puts } }))
    }
    await idle()
  }
}
