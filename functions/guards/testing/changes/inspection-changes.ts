import { ulid } from 'ulid'
import { got } from '../ask'
import { caterer } from '../make-register'
import type { Makers } from './maker'

/** Inspections. */
export const inspectionChanges = {
  'inspection.startInspection': async ({ home: { visits, pairs, shops, speak } }) => ({
    voice: speak('inspector'),
    input: await visits.beginning(shops.own, pairs.own),
    other: await visits.beginning(shops.own, pairs.own),
  }),
  'inspection.releaseRecusal': async ({ ask, home: { visits, pairs, places, office } }) => {
    const place = { gridId: places.near.gridIds[0] }
    const asked = await ask(office, 'shop.registerShop', caterer(`回避店${ulid()}`, place))
    const visit = await visits.begin(got<{ shopId: string }>(asked).shopId, pairs.own, true)
    return { voice: office, input: { ...visit, reason: '核实过' }, other: { ...visit, reason: '另有理由' } }
  },
  'inspection.submitInspection': async ({ home: { visits, pairs, shops, speak } }) => {
    const visit = await visits.begin(shops.own, pairs.own)
    const input = await visits.conclusion(visit, pairs.own)
    return { voice: speak('inspector'), input, other: { ...input, note: '另写一句' } }
  },
  'inspection.requestDocument': async ({ home: { concluded, office } }) => ({
    voice: office,
    input: concluded.own,
    other: concluded.otherGrid,
  }),
} satisfies Partial<Makers<'inspection'>>
