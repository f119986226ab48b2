import { Handling } from './handling'
import { itemId } from './item-id'
import type { OpenItemProps } from './open-item-props'
import { PhotoTiles } from './photo-tiles'
import { ReadingField } from './reading-field'
import { Remark } from './remark'

type SeenProps = OpenItemProps & { readonly remarking: boolean }

const wantsRemark = ({ answer, reasonNeeded, unclear, remarking }: SeenProps): boolean =>
  [remarking, answer.result === 'fail', reasonNeeded, unclear, Boolean(answer.remark)].some(Boolean)

const Measured = ({ item, answer, unclear, onReading, onDone }: SeenProps) =>
  item.reading ? (
    <ReadingField
      id={itemId(item.key, 'reading')}
      reading={item.reading}
      value={answer.reading ?? ''}
      unclear={unclear && answer.result === 'pass'}
      onChange={onReading}
      onDone={onDone}
    />
  ) : null

/** What was measured and seen, and what is done about it. */
export const Seen = (props: SeenProps) => {
  const { item, answer, photos, reasonNeeded } = props
  const failed = answer.result === 'fail'
  return (
    <>
      <Measured {...props} />
      <PhotoTiles
        of={`${item.number} `}
        photos={photos}
        onDraw={(photo) => props.onDraw(photo, 'found')}
        onDrop={(photoId) => props.onDropPhoto(photoId, 'found')}
      />
      {wantsRemark(props) && (
        <Remark
          id={itemId(item.key, 'remark')}
          label={reasonNeeded ? '上次不符合，记合理缺项要写理由' : '备注'}
          remark={answer.remark ?? ''}
          canned={failed ? (item.remarks ?? []) : []}
          onChange={props.onRemark}
        />
      )}
      {failed && (
        <Handling
          handling={answer.handling}
          today={props.today}
          photosAfter={props.photosAfter}
          aside={answer.aside?.length ?? 0}
          onChange={props.onHandling}
          onPhoto={() => props.onPhoto('after')}
          onDraw={(photo) => props.onDraw(photo, 'after')}
          onDropPhoto={(photoId) => props.onDropPhoto(photoId, 'after')}
        />
      )}
    </>
  )
}
