import type { ChecklistItem } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import type { DraftHead } from '../../inspection/draft'
import { type PhotoPart, photoIds } from '../../inspection/item-photos'
import { now } from '../../parts'
import { ItemRow } from './group-card'
import { OpenItem } from './open-item'
import { photosBack } from './take-back'
import type { useAnswers } from './use-answers'
import type { OnDraw } from './use-drawing'
import type { useWalk } from './use-walk'

/** What the segments of several tables, and something to take back, add to the dock (px). */
const segments = 60
const undoing = 54

export type ItemProps = {
  readonly head: DraftHead
  readonly item: ChecklistItem
  readonly kept: ReturnType<typeof useAnswers>
  readonly walk: ReturnType<typeof useWalk>
  /** What went wrong with the camera, in words. */
  readonly onWrong: (words: string | undefined) => void
  readonly onDraw: OnDraw
}

export const InHand = ({ item, kept, walk, onWrong, onDraw }: ItemProps) => {
  const { key } = item
  const { coverage, unclear, parts } = walk.live
  const dropPhoto = (photoId: string, part: PhotoPart) => {
    onWrong(undefined)
    const photos = photoIds(kept.draft.answers()[key], part)
    walk.setUndo({
      words: `删去 ${kept.dropPhoto(key, photoId, part)} 张照片`,
      back: (now) => photosBack(now, { key, part, photos }, kept.draft.photo),
    })
  }
  return (
    <OpenItem
      item={item}
      answer={kept.answers[key] ?? {}}
      today={dayOf(new Date(now()).toISOString())}
      photos={kept.photosOf(key, 'found')}
      photosAfter={kept.photosOf(key, 'after')}
      reasonNeeded={coverage.reasonNeeded.includes(key)}
      unclear={unclear.includes(key)}
      taller={(parts.length > 1 ? segments : 0) + (walk.undo ? undoing : 0)}
      onAnswer={(result) => walk.answer(key, result)}
      onRemark={(remark) => kept.change(key, { remark })}
      onReading={(typed) => kept.measure(item, typed)}
      onDone={walk.goNext}
      onHandling={(handling) => kept.handle(key, handling)}
      onPhoto={(part) => void kept.addPhoto(key, part).then(onWrong)}
      onDraw={(photo, part) => onDraw({ key, part, photo })}
      onDropPhoto={dropPhoto}
    />
  )
}

/** An item of an open group: the one in hand with all it takes, unless that stands beside the list; the others as rows. */
export const Item = ({ beside, ...props }: ItemProps & { readonly beside: boolean }) => {
  const { item, kept, walk } = props
  const isInHand = item.key === walk.place.hand
  if (isInHand && !beside) return <InHand {...props} />
  return <ItemRow item={item} answers={kept.answers} chosen={isInHand} onOpen={() => walk.take(item.key)} />
}
