import type { Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import { inspectionKinds, noticeSubjects } from '@app/types/inspection/values'
import { fitting, pageBytes } from '../../platform/fill-page'
import { type Asked, given } from '../../platform/verb'
import { checklistShown, tablesMadeWith } from '../checklists'
import type { InspectionDeps } from '../deps'
import { noticeShown } from '../notices'
import { plansFrom } from '../plan/setting'

type Wanted = { readonly have?: string | undefined }

/** The tables of the district as they hold today and will, the notices, and what of the tables the phone lacks. */
export const pullTables = given(
  async (
    { tables, store }: Pick<InspectionDeps, 'tables' | 'store'>,
    { actor: { district }, input, at }: Asked<Wanted>,
  ) => {
    const current = await tables.current(district, dayOf(at.toISOString()))
    const have = new Set(input.have?.split(','))
    const lacking = current.filter(({ hash }) => !have.has(hash.slice(0, 12)))
    const whole: readonly Checklist[] = await tablesMadeWith(tables, { district, tables: lacking })
    return {
      current: [...current],
      notices: inspectionKinds.flatMap((kind) =>
        noticeSubjects.map((subject) => ({ kind, subject, notice: noticeShown(kind, subject) })),
      ),
      plans: plansFrom(await store.plansOf(district), at),
      tables: fitting(whole.map(checklistShown), pageBytes),
    }
  },
)
