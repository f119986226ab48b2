import type { ControlShown } from '@app/types/self-check/controls'
import type { Control } from '@app/types/self-check/values'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { SelfCheckDeps } from '../deps'
import { shopToRead } from '../load-shop'
import type { ControlRecord } from '../store'
import { controlLine } from './kept'
import { periodNamed } from './period-named'

type Input = { readonly shopId: string; readonly control: Control; readonly period: string }

/** Seconds that an address of a document answers. */
const addressLife = 600

const documentOf = async ({ objects }: SelfCheckDeps, { document }: ControlRecord) => {
  if (document.state !== 'ready') return {}
  const terms = { fileName: 'record.pdf', expiresInSeconds: addressLife }
  return { sha256: document.sha256, url: await objects.downloadUrl({ key: document.objectKey, ...terms }) }
}

const find = async ({ store }: SelfCheckDeps, shop: StoredShop, { control, period }: Input) => {
  const named = periodNamed(control, period)
  if (!named) return undefined
  const { district, shopId, mergedFrom = [] } = shop
  const keys = [shopId, ...mergedFrom].map((id) => ({
    ...{ district, shopId: id, to: named.to, period },
    content: { control },
  }))
  return (await store.controls.getMany(keys)).find((one) => one !== undefined)
}

/** One statutory record with its document; for who works there and for staff. */
export const showControlRecord = given(
  async (deps: SelfCheckDeps, asked: Asked<Input>): Promise<ControlShown | Refused> => {
    const shop = await shopToRead(deps, asked)
    if (isRefused(shop)) return shop
    const record = await find(deps, shop, asked.input)
    if (!record) return refuse('selfCheck.recordUnknown')
    const { content, contentHash, list, shopName } = record
    return {
      ...{ ...controlLine(record), shopName, content, contentHash },
      ...(list && { list: list.map((item) => ({ ...item })) }),
      ...(await documentOf(deps, record)),
    }
  },
)
