import type { ChecklistItem } from '@app/rules/inspection/table'
import { itemResultNames } from '@app/types/inspection/values'
import { useEffect, useState } from 'react'
import { useStore } from '../../data/use-store'
import { wishWords } from '../../inspection/photo-wishes'
import { largeText } from '../../parts'
import { Text, View } from '../../ui/box'
import { Choice } from '../../ui/choice'
import { Icon, type IconName } from '../../ui/icon'
import { Phrases } from '../../ui/phrases'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import { itemId } from './item-id'
import type { OpenItemProps } from './open-item-props'
import { bringIntoReach } from './reach'
import { Seen } from './seen'

type ToolProps = { readonly icon: IconName; readonly words: string; readonly onTap: () => void }

const Tool = ({ icon, words, onTap }: ToolProps) => (
  <Tap className='tool' pressed='row--pressed' onTap={onTap}>
    <Icon name={icon} size='small' />
    <Text>{words}</Text>
  </Tap>
)

const optionsOf = ({ naAllowed }: ChecklistItem) =>
  [
    { value: 'pass', words: itemResultNames.pass, tone: 'pass' },
    { value: 'fail', words: itemResultNames.fail, tone: 'fail' },
    { value: 'notApplicable', words: itemResultNames.notApplicable, tone: 'none', disabled: !naAllowed },
  ] as const

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

const basisWords = ({ basis, naAllowed, naWhen }: ChecklistItem): string =>
  [basis ?? '这一项没有写明依据', ...(naAllowed && naWhen ? [`${naWhen}，可以记合理缺项`] : [])].join('。')

/** The item in hand: what is asked, how to look, photo, remark, and three answers in the thumb's reach. */
export const OpenItem = (props: OpenItemProps) => {
  const { item, answer, photos, taller } = props
  const [remarking, setRemarking] = useState(false)
  const [basis, setBasis] = useState(false)
  const large = useStore(largeText)
  const wish = wishWords(item, answer)
  const shape = [wish, photos.length, props.photosAfter.length, answer.result, answer.handling?.disposition].join()
  // What grows the item (a photo, the remark, the basis) must not push the answers out of reach.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes the height
  useEffect(() => bringIntoReach(item.key, large, taller), [item.key, shape, remarking, basis, large, taller])
  return (
    <View className='open-item' id={itemId(item.key)}>
      <Asked item={item} />
      <Seen {...props} remarking={remarking} />
      {basis && (
        <Strip look='hint' icon='book'>
          {basisWords(item)}
        </Strip>
      )}
      <View className='tools'>
        <Tool icon='camera' words={photos.length > 0 ? '再拍' : '拍照'} onTap={() => props.onPhoto('found')} />
        <Tool icon='pen' words='备注' onTap={() => setRemarking(!remarking)} />
        <Tool icon='book' words='依据' onTap={() => setBasis(!basis)} />
      </View>
      {wish && (
        <Strip look='hint' icon='camera'>
          {wish}
        </Strip>
      )}
      {!item.naAllowed && <View className='note'>这一项不能记合理缺项。</View>}
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
