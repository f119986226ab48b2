import type { MiniRow } from '../mini-row'
import { everyoneRows } from './everyone'
import { inspectorRows } from './inspector'
import { learningRows } from './learning'
import { merchantRows } from './merchant'

/** One row for every page of the mini-program. */
export const miniRows: Readonly<Record<string, MiniRow>> = {
  ...everyoneRows,
  ...merchantRows,
  ...learningRows,
  ...inspectorRows,
}
