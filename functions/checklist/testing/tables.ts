import type { Checklist } from '@app/rules/inspection/checklist'
import { allItems } from '@app/rules/inspection/table'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { hashOf } from '../hash-table'
import type { ChecklistStore } from '../store'

export const district = 'YX1'

/** For tests: the catering table as a district changed it. */
export const localTable = (change: Partial<Checklist> = {}): Checklist => ({
  ...catering2016,
  version: catering2016.version + 1,
  title: '餐饮服务监督检查要点表（本区）',
  effectiveFrom: '2026-12-01',
  ...change,
})

/** For tests: the writes that a publication makes. */
export const published = (store: ChecklistStore, table: Checklist, of = district) => {
  const { id, version, title, standing, businessTypes, topic, traits, effectiveFrom } = table
  const kept = { revision: 1, district: of, id, version }
  const items = allItems(table)
  return [
    store.versions.insert({
      ...kept,
      title,
      ...(standing && { standing }),
      businessTypes: [...businessTypes],
      ...(topic && { topic }),
      ...(traits && { traits: [...traits] }),
      effectiveFrom,
      hash: hashOf(table),
      items: items.length,
      keyItems: items.filter(({ keyItem }) => keyItem).length,
      publishedAt: '2026-11-20T02:00:00.000Z',
      publishedBy: '沈知远',
    }),
    store.contents.insert({ ...kept, table: structuredClone(table) as never }),
  ]
}
