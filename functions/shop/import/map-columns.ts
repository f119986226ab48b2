import { chooseColumns } from '@app/rules/shop/register-columns'
import type { Import } from '@app/types/shop/imports'
import type { RegisterColumn } from '@app/types/shop/values'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { isForgotten } from './import-life'

type Input = {
  readonly importId: string
  readonly columns: readonly { readonly field: RegisterColumn; readonly at: number }[]
}
type Answer = { readonly importId: string; readonly state: Import['state'] }

/** Takes other columns of a sheet that waits: it is read and judged again, and waits again. */
export const mapColumns = given(
  async (
    { store }: ShopDeps,
    { actor, input: { importId, columns }, at }: Asked<Input>,
  ): Promise<Changed<Answer> | Refused> => {
    const one = await store.imports.get({ district: actor.district, importId })
    if (!one) return refuse('import.unknown')
    if (one.state !== 'waiting' || isForgotten(one, at)) return refuse('import.notWaiting')
    const chosen = chooseColumns(columns, one.width ?? 0)
    if (!chosen) return refuse('import.columnsUnclear')
    const next = { ...one, state: 'reading' as const, chosen, readings: (one.readings ?? 0) + 1, tries: 0 }
    return {
      answer: { importId, state: 'reading' },
      writes: [store.imports.replace(next)],
      subject: `import:${importId}`,
    }
  },
)
