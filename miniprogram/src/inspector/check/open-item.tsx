import type { ChecklistItem } from '@app/rules/inspection/table'
import { timeOf } from '@app/rules/time/day'
import { type ItemResult, itemResultNames } from '@app/types/inspection/values'
import { useEffect, useState } from 'react'
import { useStore } from '../../data/use-store'
import type { DraftAnswer, DraftPhoto } from '../../inspection/draft'
import { largeText } from '../../parts'
import { Image, Text, View } from '../../ui/box'
import { Choice } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Icon, type IconName } from '../../ui/icon'
import { Phrases } from '../../ui/phrases'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import { itemId } from './item-id'
import { bringIntoReach } from './reach'

type KeptPhoto = DraftPhoto & { readonly photoId: string }

type OpenItemProps = {
  readonly item: ChecklistItem
  readonly answer: DraftAnswer
  readonly photos: readonly KeptPhoto[]
  readonly reasonNeeded: boolean
  readonly onAnswer: (result: ItemResult) => void
  readonly onRemark: (remark: string) => void
  readonly onPhoto: () => void
  readonly onDropPhoto: (photoId: string) => void
}

const Tool = ({
  icon,
  words,
  onTap,
}: {
  readonly icon: IconName
  readonly words: string
  readonly onTap: () => void
}) => (
  <Tap className='tool' pressed='row--pressed' onTap={onTap}>
    <Icon name={icon} size='small' />
    <Text>{words}</Text>
  </Tap>
)

const Photos = ({ photos, onDropPhoto }: Pick<OpenItemProps, 'photos' | 'onDropPhoto'>) => (
  <View className='photos'>
    {photos.map(({ photoId, path, takenAt }) => (
      <View key={photoId} className='photo'>
        <Image className='photo__picture' src={path} mode='aspectFill' ariaLabel={`${timeOf(takenAt)} 拍的照片`} />
        <View className='photo__time'>{timeOf(takenAt)}</View>
        <Tap className='photo__drop' label={`删去 ${timeOf(takenAt)} 那一张`} onTap={() => onDropPhoto(photoId)}>
          <View className='photo__cross'>
            <Icon name='close' size='small' />
          </View>
        </Tap>
      </View>
    ))}
  </View>
)

const optionsOf = ({ naAllowed }: ChecklistItem) =>
  [
    { value: 'pass', words: itemResultNames.pass, tone: 'pass' },
    { value: 'fail', words: itemResultNames.fail, tone: 'fail' },
    { value: 'notApplicable', words: itemResultNames.notApplicable, tone: 'none', disabled: !naAllowed },
  ] as const

/** What was seen: photos, and words where they are wanted. */
const Seen = ({
  item,
  answer,
  photos,
  reasonNeeded,
  onRemark,
  onDropPhoto,
  remarking,
}: OpenItemProps & { readonly remarking: boolean }) => {
  const showRemark = remarking || answer.result === 'fail' || reasonNeeded || Boolean(answer.remark)
  return (
    <>
      {photos.length > 0 && <Photos photos={photos} onDropPhoto={onDropPhoto} />}
      {showRemark && (
        <TextArea
          id={itemId(item.key, 'remark')}
          label={reasonNeeded ? '上次不符合，记合理缺项要写理由' : '备注'}
          value={answer.remark ?? ''}
          most={500}
          placeholder='看到了什么，在哪里，多少'
          onChange={onRemark}
        />
      )}
    </>
  )
}

const Asked = ({ item }: Pick<OpenItemProps, 'item'>) => (
  <>
    <View className='open-item__number'>
      <Text className='strong'>{item.number}</Text>
      <Text>{item.keyItem ? '重点项' : '一般项'}</Text>
    </View>
    <View className='head' ariaRole='heading' ariaLevel='2'>
      <Phrases words={item.text} />
    </View>
    {item.hint && (
      <View className='sub'>
        <Phrases words={item.hint} />
      </View>
    )}
  </>
)

/** The item in hand: what is asked, how to look, photo, remark, and three answers in the thumb's reach. */
export const OpenItem = (props: OpenItemProps) => {
  const { item, answer, photos } = props
  const [remarking, setRemarking] = useState(false)
  const [basis, setBasis] = useState(false)
  const large = useStore(largeText)
  // What grows the item (a photo, the remark, the basis) must not push the answers out of reach.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes the height
  useEffect(() => bringIntoReach(item.key, large), [item.key, photos.length, answer.result, remarking, basis, large])
  return (
    <View className='open-item' id={itemId(item.key)}>
      <Asked item={item} />
      <Seen {...props} remarking={remarking} />
      {basis && (
        <Strip look='hint' icon='book'>
          {item.basis ?? '这一项没有写明依据'}
        </Strip>
      )}
      <View className='tools'>
        <Tool icon='camera' words={photos.length > 0 ? '再拍' : '拍照'} onTap={props.onPhoto} />
        <Tool icon='pen' words='备注' onTap={() => setRemarking(!remarking)} />
        <Tool icon='book' words='依据' onTap={() => setBasis(!basis)} />
      </View>
      {!item.naAllowed && <View className='note'>这一项哪家店都有，不能记合理缺项。</View>}
      <View id={itemId(item.key, 'answers')}>
        <Choice
          label={`${item.number} 的结果`}
          options={optionsOf(item)}
          chosen={answer.result}
          onChoose={props.onAnswer}
        />
      </View>
    </View>
  )
}
