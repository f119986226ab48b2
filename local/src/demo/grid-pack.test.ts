import { planFromPack } from '@app/rules/inspection/plan-from-pack'
import { dayOf } from '@app/rules/time/day'
import type { PackShop } from '@app/types/inspection/pack'
import { inspectionKinds } from '@app/types/inspection/values'
import { expect, it } from 'vitest'
import { apiAs } from './api-as'
import { demoDistrict } from './district'
import { demoInspectors } from './people'
import { inCloud, seedIn, today } from './testing/in-cloud'

type Api = ReturnType<ReturnType<typeof apiAs>>

const packOf = async (api: Api): Promise<PackShop[]> => {
  const shops: PackShop[] = []
  for (let from: number | undefined, more = true; more; more = from !== undefined) {
    const page = await api.inspection.pullGrid(from === undefined ? {} : { from })
    shops.push(...page.buckets.flatMap((bucket) => bucket.shops))
    from = page.next
  }
  return shops
}

const tablesOf = async (api: Api) => {
  const contents = []
  for (;;) {
    const have = contents.map(({ hash }) => hash.slice(0, 12)).join(',')
    const { current, notices, tables } = await api.inspection.pullTables({ have })
    contents.push(...tables)
    if (tables.length === 0) return { current, notices, contents }
  }
}

/** What the server asks and says, or the code of its refusal. */
const online = async (api: Api, asked: Parameters<Api['inspection']['prepareInspection']>[0]) =>
  await api.inspection.prepareInspection(asked).then(
    (plan) => ({ plan }),
    ({ code }: { code: string }) => ({ refused: code }),
  )

type Compared = { readonly name: string; readonly offline: unknown; readonly online: unknown }

/** Every shop of an inspector's grids, every kind of inspection: what the phone says alone, and what the server says. */
const compare = async (api: Api): Promise<readonly Compared[]> => {
  const { person } = await api.identity.me()
  const tables = await tablesOf(api)
  const visits = (await packOf(api)).flatMap((shop) => inspectionKinds.map((kind) => ({ shop, kind })))
  const compared: Compared[] = []
  for (const { shop, kind } of visits) {
    const asked = { kind, day: dayOf(today.toISOString()), personId: person?.personId ?? '' }
    const said = await online(api, { shopId: shop.shopId, kind })
    compared.push({ name: `${shop.name}, ${kind}`, offline: planFromPack(shop, tables, asked), online: said })
  }
  return compared
}

it('begins at every shop of the demo’s grids as online: the same tables, must-checks, problems and refusals', {
  timeout: 240_000,
}, async () => {
  await inCloud(async (cloud) => {
    await seedIn(cloud, { seed: 1, shops: 60 })
    const as = apiAs(cloud.world, demoDistrict.districtId)
    const compared: Compared[] = []
    for (const { openid } of demoInspectors) compared.push(...(await compare(as(openid))))
    expect(compared.map(({ name, offline }) => [name, offline])).toEqual(
      compared.map(({ name, online: said }) => [name, said]),
    )
    const said = JSON.stringify(compared.map(({ online: answer }) => answer))
    for (const part of ['"mustCheck":[{', '"problems":[{', '"tables":[{']) expect(said).toContain(part)
  })
})
