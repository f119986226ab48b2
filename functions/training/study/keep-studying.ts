import { dayOf } from '@app/rules/time/day'
import { creditOf } from '@app/rules/training/study-time'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { whoseOf } from '../people/find-trainee'
import type { StoredStudyYear } from '../people/store'
import { type CourseAsked, loadStudy, newStudy, studyWrite } from './load-study'

type Input = CourseAsked & { readonly sitting: string; readonly activeSeconds: number }
type Kept = { readonly seconds: number; readonly requiredSeconds: number }

const elapsedSince = (heardAt: string | undefined, at: Date): number =>
  heardAt === undefined ? 0 : Math.floor((at.getTime() - Date.parse(heardAt)) / 1000)

/**
 * Counts study: what the page says was read, never more than passed since the person was last heard of, on whatever
 * course. The first beat of a sitting opens it and counts nothing, for nobody knows since when the page was there.
 */
export const keepStudying = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Kept> | Refused> => {
    const found = await loadStudy(deps, actor, input, at)
    if (isRefused(found)) return found
    const { trainee, course } = found
    const { store } = deps
    const study = found.study ?? newStudy(found)
    const of = { ...whoseOf(trainee), year: dayOf(at.toISOString()).slice(0, 4) }
    const year: StoredStudyYear = (await store.years.get(of)) ?? { revision: 0, ...of, seconds: 0, heardAt: '' }
    const { sitting, activeSeconds: claimed } = input
    const before = study.sitting?.id === sitting ? study.sitting.claimed : undefined
    const elapsed = elapsedSince(year.heardAt || undefined, at)
    const credit = before === undefined ? 0 : creditOf({ claimed, before, elapsed })
    const heard = { ...year, seconds: year.seconds + credit, heardAt: at.toISOString() }
    const next = { ...study, seconds: study.seconds + credit, sitting: { id: sitting, claimed } }
    return {
      answer: { seconds: next.seconds, requiredSeconds: course.content.requiredSeconds },
      writes: [
        studyWrite(deps, next, at),
        year.revision === 0 ? store.years.insert({ ...heard, revision: 1 }) : store.years.replace(heard),
      ],
      subject: `study:${course.courseId}`,
    }
  },
)
