import { findPhotos, type PhotoRef } from '../photo/public'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'
import { answered } from './write-answer'

type Input = OrderAsked & { readonly key: string; readonly words: string; readonly photos: readonly PhotoRef[] }

/** The merchant says how one finding was mended, with photographs; the same finding again takes the last one's place. */
export const answerFinding = given(
  async (deps: RectificationDeps, asked: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const { actor, input, at } = asked
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId, name } = actor
    const { key, words, photos } = input
    return await act(deps, asked, {
      deed: { kind: 'answer', key },
      subject: subjectOf(asked.input),
      write: async (next, before) => {
        const usedFor = `${subjectOf(next)}#${key}`
        const named = photos.map((photo, n) => ({ ...photo, words: `第 ${n + 1} 张照片` }))
        const wanted = {
          district,
          personId,
          purpose: 'photo',
          usedFor,
          subject: { kind: 'rectification', id: next.rectificationId },
          shopId: next.shopId,
          at,
        } as const
        const found = await findPhotos(deps, named, wanted)
        if (isRefused(found)) return found
        const one = { at: at.toISOString(), by: name, way: 'merchant' as const, words, photos: [...found.photos] }
        return { order: answered(next, before, key, one), writes: found.writes }
      },
    })
  },
)
