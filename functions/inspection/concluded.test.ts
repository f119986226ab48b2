import { afterAll, beforeAll, expect, it } from 'vitest'
import { asker } from './testing/ask'
import { askIn, type House, openHouse } from './testing/house'
import { district, settle, shopIds } from './testing/people'
import { failing, visited } from './testing/visit'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
})
afterAll(async () => await house.close())

const concluded = async () => await askIn(house).concluded(district, shopIds.noodles)

it('tells other domains what was found and what has to be mended by when', async () => {
  const end = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-01' }
  const { inspectionId } = await visited(house, asker(house), { found: failing('7.2', '8.1'), end })
  expect(await concluded()).toMatchObject([
    {
      district,
      shopId: shopIds.noodles,
      inspectionId,
      kind: 'routine',
      day: '2026-11-24',
      verdict: 'basicallyConforming',
      inspectors: [{ name: '陆闻溪' }, { name: '丁望舒' }],
      documentNumber: expect.any(String),
      toRectify: [
        { number: '7.2', remark: '7.2 有问题。', rectifyBy: '2026-12-01', keyItem: expect.any(Boolean), photos: [] },
        { number: '8.1', remark: '8.1 有问题。', rectifyBy: '2026-12-01' },
      ],
    },
  ])
  const [{ results = {} } = {}] = await concluded()
  expect(Object.values(results).filter((result) => result === 'fail')).toHaveLength(2)
})

it('tells of each item the day that was named for it, else the day for the whole', async () => {
  const handling = { disposition: 'rectifyByDate' as const, by: '2026-11-27' }
  const end = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-24' }
  const found = { ...failing('7.2', '8.1'), '7.2': { result: 'fail' as const, handling } }
  await visited(house, asker(house), { found, end })
  expect((await concluded()).at(-1)?.toRectify.map(({ number, rectifyBy }) => [number, rectifyBy])).toEqual([
    ['7.2', '2026-11-27'],
    ['8.1', '2026-12-24'],
  ])
})

it('says nothing is to be mended by a day where it was mended on the spot', async () => {
  const end = { dispositions: ['correctedOnSite' as const] }
  await visited(house, asker(house), { found: failing('7.2'), end })
  expect((await concluded()).at(-1)).toMatchObject({ toRectify: [], verdict: 'basicallyConforming' })
})

it('does not order what was mended before the inspectors’ eyes, of several failures', async () => {
  const mended = { result: 'fail' as const, handling: { disposition: 'correctedOnSite' as const } }
  const end = { dispositions: ['correctedOnSite' as const, 'rectifyByDate' as const], rectifyBy: '2026-12-01' }
  await visited(house, asker(house), { found: { ...failing('7.2', '8.1'), '7.2': mended }, end })
  expect((await concluded()).at(-1)?.toRectify.map(({ number }) => number)).toEqual(['8.1'])
})
