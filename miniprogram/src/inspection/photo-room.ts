import { photoLimits } from '@app/types/inspection/values'
import type { DraftAnswers } from './draft'

const { ofInspection, ofItem } = photoLimits

/** Why no photo more can be taken of this item, in words; undefined while there is room. */
export const noRoomWords = (answers: DraftAnswers, key: string, part: 'found' | 'after' = 'found') => {
  // what waits aside may come back
  const photosOf = ({ photos = [], handling, aside = [] }: DraftAnswers[string]) => ({
    found: photos,
    after: handling?.photosAfter ?? aside,
  })
  const taken = Object.values(answers).reduce((sum, answer) => {
    const { found, after } = photosOf(answer)
    return sum + found.length + after.length
  }, 0)
  if (taken >= ofInspection) return `这次检查已有 ${ofInspection} 张照片，满了。要换就先删去一张。`
  const ofThis = photosOf(answers[key] ?? {})[part].length
  return ofThis >= ofItem ? `这一项已有 ${ofItem} 张照片，满了。要换就先删去一张。` : undefined
}
