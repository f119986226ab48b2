import type { InspectionShown } from '@app/types/inspection/contract'

/** An inspection that came to its end, as the console gets it; of it a test says what it is about. */
export const inspectionShown = (of: Partial<InspectionShown>): InspectionShown => ({
  inspectionId: '01J00000000000000000000021',
  shopId: 'YX100009',
  shopName: '槐荫汤面馆',
  kind: 'routine',
  state: 'submitted',
  inspectors: [],
  place: '青石路 18 号',
  startedAt: '2026-11-24T01:00:00Z',
  recusalRequested: false,
  tables: [{ id: 'T-CY-2016', version: 1, title: '要点表' }],
  items: [],
  dispositions: ['passed'],
  accidentRisk: false,
  signed: [],
  document: { state: 'none' },
  ...of,
})
