import type { ExamOfDistrict } from '@app/types/training/exam'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { lineOf } from '../exams/view-exam'
import { markedPk } from '../people/store'

const pageSize = 50

/** Papers of the district that were marked, the last first. */
export const listExams = given(
  async (
    { store }: TrainingDeps,
    { actor, input }: Asked<{ readonly cursor?: string | undefined }>,
  ): Promise<{ exams: ExamOfDistrict[]; cursor?: string }> => {
    const asked = { limit: pageSize, cursor: input.cursor, reverse: true }
    const { items, cursor } = await store.exams.list(markedPk(actor.district), asked)
    return {
      exams: items.map((exam) => {
        const { shopId, shopName, employeeName: name } = exam
        return { ...lineOf(exam), shopId, shopName, name }
      }),
      ...(cursor && { cursor }),
    }
  },
)
