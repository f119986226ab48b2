import type { Receipt } from '@app/rules/submission/answers'
import type { EndingKind, InspectionMark, InspectionState } from '@app/types/inspection/values'
import type { Write } from '../../platform/ports/records'
import type { StoredShop } from '../../shop/public'
import type { StoredPublication } from '../publish/store'
import type { StoredInspection } from '../store'
import type { Conclusion } from './conclude'
import type { Delivery, Files, Tables } from './delivery'
import type { Carried } from './find-carried'

/** A delivery that is taken, with everything that was looked up for it. */
export type Taking = {
  readonly delivery: Delivery
  readonly tables: Tables
  readonly carried: Carried
  readonly shop: StoredShop
  readonly stored: StoredInspection | undefined
  readonly inspections: readonly StoredInspection[]
  readonly publications: readonly StoredPublication[]
  readonly conclusion?: Conclusion
  readonly files: Files
  /** What keeps the files from being forgotten. */
  readonly fileWrites: readonly Write[]
  readonly marks: readonly InspectionMark[]
  readonly deliveredBy: string
  readonly receipt: Receipt
  readonly at: Date
}

/** In which state an ending leaves an inspection. */
export const stateOf: Readonly<Record<EndingKind, InspectionState>> = {
  concluded: 'submitted',
  obstructed: 'obstructed',
  notHeld: 'notHeld',
  recused: 'recused',
}
