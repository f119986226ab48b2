import type { TableContent } from '@app/types/checklist/table'

/** What a new table begins with: nothing to look at, every visit covering all of it (Order 49 art. 27). */
export const blankTable: TableContent = {
  title: '',
  businessTypes: [],
  standing: '待本局确认',
  judgement: { kind: 'all-key' },
  coverage: {
    routine: { kind: 'everyItem' },
    flyCheck: { kind: 'everyItem' },
    systemCheck: { kind: 'everyItem' },
    recheck: { kind: 'previousFailures' },
    complaintCheck: { kind: 'everyItem' },
  },
  groups: [],
}
