import { dayOf, fullDate } from '@app/rules/time/day'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { wordsOf } from '../../training/sitting'
import { handedOn, keepOf, nameIn, whoseOf } from '../../training/whose'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { DoorTitle } from '../../ui/door-title'
import { Message } from '../../ui/states'

type Mistake = Answer<'training', 'listMistakes'>['mistakes'][number]

const MistakeCard = ({ one }: { readonly one: Mistake }) => (
  <Card title={one.text}>
    <View className='strong'>{`对的：${wordsOf(one, one.right)}`}</View>
    {one.explanation && <View className='sub'>{one.explanation}</View>}
    {one.clause && <View className='note'>{one.clause}</View>}
    <View className='note'>{`答错 ${one.times} 次，最近一次${fullDate(dayOf(one.lastAt))}`}</View>
  </Card>
)

/** 错题本: what somebody got wrong and not right since, with what is right and why. */
export default function Mistakes() {
  const { params } = useRouter()
  const name = nameIn(params)
  const whose = whoseOf(params)
  const [query, again] = useRead(`mistakes/${keepOf(whose)}`, () => api.training.listMistakes(whose))
  useDidShow(again)
  const mistakes = shownValue(query)?.mistakes
  const practise = () => goTo('/merchant/practice/index', { ...handedOn(params), of: 'mistakes' })
  return (
    <Page
      door='merchant'
      title='错题本'
      {...(mistakes
        ? {
            header: (
              <DoorTitle>{name ? `${name}答错的 ${mistakes.length} 题` : `答错的 ${mistakes.length} 题`}</DoorTitle>
            ),
          }
        : {})}
      dock={
        mistakes &&
        mistakes.length > 0 && (
          <Dock>
            <Button id='practise-mistakes' words='练这些题' onTap={practise} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='错题本' again={again} />
      {mistakes?.length === 0 && (
        <Message title='错题本是空的' words='考试和练习里答错的题会记在这里，答对了就拿掉。' drawing='shop' />
      )}
      {mistakes?.map((one) => (
        <MistakeCard key={one.questionId} one={one} />
      ))}
    </Page>
  )
}
