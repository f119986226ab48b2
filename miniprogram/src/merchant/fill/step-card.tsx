import { judgeReading, limitsWords } from '@app/rules/inspection/reading'
import type { Reading } from '@app/rules/inspection/table'
import { timeOf } from '@app/rules/time/day'
import { answerLackNames } from '@app/types/self-check/values'
import { useState } from 'react'
import type { FillPhoto } from '../../self-check/draft'
import { answered, gapAt, type Step } from '../../self-check/walk'
import { Image, Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field, TextArea } from '../../ui/field'
import { Icon } from '../../ui/icon'
import type { Fill } from './use-fill'

type Table = Parameters<typeof gapAt>[0]
type Props = { readonly step: Step; readonly table: Table; readonly fill: Fill }

/** What is proved by how the photo was taken: now, here, what. */
const proofs = ({ takenAt, place, spot }: FillPhoto): readonly string[] => [
  `刚拍 ${timeOf(takenAt)}`,
  place ? '已定位' : '没有定位',
  spot,
]

const Photo = ({ photo, onDrop }: { readonly photo: FillPhoto; readonly onDrop: () => void }) => (
  <View className='fill__photo'>
    <Image className='fill__picture' src={photo.path} mode='aspectFill' ariaLabel={`${photo.spot}的照片`} />
    <View className='wrap'>
      {proofs(photo).map((words) => (
        <View key={words} className='chip'>
          <Icon name='tick' size='small' />
          <Text>{words}</Text>
        </View>
      ))}
    </View>
    <Button words='删去，重拍' look='quiet' short onTap={onDrop} />
  </View>
)

const Photos = ({ step: { item, group }, fill: { draft, photos } }: Props) => {
  const own = draft.photos.filter(({ itemKey }) => itemKey === item.key)
  const [spot, setSpot] = useState(own.at(-1)?.spot ?? group)
  if (!item.photo) return null
  return (
    <Card>
      {own.map((photo) => (
        <Photo key={photo.photoId} photo={photo} onDrop={() => photos.drop(photo.photoId)} />
      ))}
      <Field id={`spot-${item.number}`} label='拍的是哪里' value={spot} most={20} onChange={setSpot} />
      <View className='btns'>
        <Button
          id={`photo-${item.number}`}
          words={own.length > 0 ? '再拍一张' : '拍照'}
          look='outline'
          icon='camera'
          disabled={spot.trim() === ''}
          onTap={() => void photos.add(item.key, spot.trim())}
        />
      </View>
      <View className='sub'>只能现拍，不能选相册。</View>
    </Card>
  )
}

const otherSign = (value: string) => (/^[-−－]/.test(value) ? value.slice(1) : `-${value}`)

type MeasuredProps = Props & { readonly reading: Reading }

const Measured = ({ step: { item }, fill: { draft, change }, reading }: MeasuredProps) => {
  const value = draft.answers[item.key]?.reading ?? ''
  const set = (typed: string) =>
    change((before) => answered(before, item.key, { result: before.answers[item.key]?.result ?? 'ok', reading: typed }))
  const isOut = value.trim() !== '' && judgeReading(reading, value) === 'fail'
  const limits = limitsWords(reading)
  return (
    <Card>
      <Field
        id={`reading-${item.number}`}
        label={`${reading.quantity}（${reading.unit}）`}
        kind='digit'
        value={value}
        most={12}
        hint={limits ? `应当${limits}` : undefined}
        wrong={isOut ? `超出限值（${limits}），按有问题记。` : undefined}
        onChange={set}
      />
      {reading.unit === '℃' && (
        <Button
          words={/^[-−－]/.test(value) ? '现在是零下，改成零上' : '现在是零上，改成零下'}
          look='quiet'
          short
          onTap={() => set(otherSign(value))}
        />
      )}
    </Card>
  )
}

/** What is wrong, in a word tapped or a sentence written. */
const Remark = ({ step: { item }, fill: { draft, change } }: Props) => {
  const answer = draft.answers[item.key]
  if (!answer || answer.result === 'notApplicable') return null
  const write = (remark: string) => change((before) => answered(before, item.key, { remark }))
  if (answer.result === 'ok' && !answer.remark) return null
  return (
    <Card>
      <View className='wrap'>
        {(item.remarks ?? []).map((words) => (
          <Button key={words} words={words} look='quiet' short onTap={() => write(words)} />
        ))}
      </View>
      <TextArea
        id={`remark-${item.number}`}
        label='是什么问题'
        value={answer.remark ?? ''}
        most={200}
        placeholder='例如：2 号冰箱门关不严'
        onChange={write}
      />
    </Card>
  )
}

/** One item as a screen: what is asked, how to see it, the photo, the measurement, what is wrong. */
export const StepCard = (props: Props) => {
  const { step, table, fill } = props
  const { item } = step
  const gap = fill.draft.answers[item.key] && gapAt(table, fill.draft, item.key)
  return (
    <>
      <Card>
        <View className='fill__ask' ariaRole='heading' ariaLevel='2'>
          {item.text}
        </View>
        {item.hint && <View className='sub'>{item.hint}</View>}
        {gap && <View className='field__hint field__hint--wrong'>{answerLackNames[gap.lacks]}</View>}
      </Card>
      <Photos key={item.key} {...props} />
      {item.reading && <Measured {...props} reading={item.reading} />}
      <Remark {...props} />
    </>
  )
}
