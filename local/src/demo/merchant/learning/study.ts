import { longestBeat } from '@app/rules/training/study-time'
import type { Life } from '../life'
import { paintKitchen } from '../paint-kitchen'
import type { Hand } from '../seed-staff'
import { sendPhoto } from '../take-photo'
import { whose } from './exams'

export type Studying = {
  readonly hand: Hand
  readonly courseId: string
  readonly seconds: number
  readonly isEnded: boolean
  /** A lesson on another platform, which asks for a picture. */
  readonly proof?: string
}

/** One who reads a course and says again and again how long; ended once it was long enough. */
export const study = (life: Life, from: Date, { hand, courseId, seconds, isEnded, proof }: Studying): void => {
  const { training } = life.as(hand.openid)
  const of = { ...whose(hand), courseId }
  const sitting = life.newId()
  const beats = Math.ceil(seconds / longestBeat)
  for (let beat = 0; beat <= beats; beat++) {
    const activeSeconds = Math.min(seconds, beat * longestBeat)
    life.agenda.put(new Date(from.getTime() + activeSeconds * 1_000), async () => {
      await training.keepStudying({ ...of, sitting, activeSeconds })
    })
  }
  if (!isEnded) return
  life.agenda.put(new Date(from.getTime() + seconds * 1_000 + 5_000), async () => {
    if (proof) {
      const sha256 = await sendPhoto(life, paintKitchen(life.random), (facts) =>
        training.prepareProof({ ...of, ...facts }),
      )
      await training.proveLesson({ ...of, lessonKey: proof, sha256 })
    }
    await training.endStudy(of)
  })
}
