import { type Answers, allItems, type Checklist, type ChecklistItem } from './table'

/** What was found, in numbers; counted = pass or fail, so reasonably missing and unchecked items are in neither. */
export type Counts = {
  readonly items: number
  readonly passed: number
  readonly failed: number
  readonly notApplicable: number
  readonly keyCounted: number
  readonly keyFailed: number
  readonly generalCounted: number
  readonly generalPassed: number
}

/** Counts the answers to the table's own items; answers to anything else are not looked at. */
export const countAnswers = (checklist: Pick<Checklist, 'groups'>, answers: Answers): Counts => {
  const items = allItems(checklist)
  const having = (result: string, of: (item: ChecklistItem) => boolean = () => true) =>
    items.filter((item) => of(item) && answers[item.key]?.result === result).length
  const keyFailed = having('fail', (item) => item.keyItem)
  const generalPassed = having('pass', (item) => !item.keyItem)
  return {
    items: items.length,
    passed: having('pass'),
    failed: having('fail'),
    notApplicable: having('notApplicable'),
    keyCounted: keyFailed + having('pass', (item) => item.keyItem),
    keyFailed,
    generalCounted: generalPassed + having('fail', (item) => !item.keyItem),
    generalPassed,
  }
}
