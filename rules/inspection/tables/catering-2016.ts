import type { Checklist, ChecklistItem } from '../table'
import { catering2016First } from './catering-2016-first'
import { readRows } from './read-rows'
import { cateringAdditions } from './rows/catering-additions'

const additions = new Map(
  readRows('cy', cateringAdditions).flatMap(({ items }) => items.map((item) => [item.key, item])),
)

const withAdditions = (item: ChecklistItem): ChecklistItem => {
  const { naWhen, remarks, photo, reading } = additions.get(item.key) ?? {}
  return {
    ...item,
    ...(naWhen && { naWhen }),
    ...(remarks && { remarks }),
    ...(photo && { photo }),
    ...(reading && { reading }),
  }
}

/** T-CY-2016 as it is in force: the items of its first version with canned remarks, photographs and readings. */
export const catering2016: Checklist = {
  ...catering2016First,
  version: 2,
  groups: catering2016First.groups.map((group) => ({ ...group, items: group.items.map(withAdditions) })),
}

/**
 * The cut that the bureau's former system printed: 29 items, 7 key and 22 general. Which item it left out is not said;
 * most likely 2.3, the grade that the risk level replaced (regulations §2.2). In force nowhere until a bureau publishes it.
 */
export const cateringLocalCut: Checklist = {
  ...catering2016,
  id: 'T-CY-29',
  version: 1,
  title: '餐饮服务监督检查要点表（29项）',
  groups: catering2016.groups.map((group) => ({ ...group, items: group.items.filter(({ key }) => key !== 'cy.2.3') })),
}
