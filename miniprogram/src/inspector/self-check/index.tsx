import { dayOf, shortDate, timeOf } from '@app/rules/time/day'
import type { SelfCheckShown } from '@app/types/self-check/contract'
import { proofMarkNames, selfCheckResultNames } from '@app/types/self-check/values'
import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { PhotoStrip } from '../../inspection/photo-strip'
import { api, session } from '../../parts'
import { inspects } from '../../session/session'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { OrderSheet } from './order-sheet'

type Item = SelfCheckShown['answers'][number]

const saidWords = ({ result, reading, unit, remark }: Item): string =>
  [
    selfCheckResultNames[result],
    ...(reading ? [`${reading} ${unit ?? ''}`.trim()] : []),
    ...(remark ? [remark] : []),
  ].join('，')

type CardProps = { readonly item: Item; readonly onOrder?: (() => void) | undefined }

/** What was answered, with its photos and what these lack of their proofs. */
const ItemCard = ({ item, onOrder }: CardProps) => {
  const { number, text, photos } = item
  return (
    <Card title={`${number} ${text}`}>
      <View className='sub'>{saidWords(item)}</View>
      <PhotoStrip photos={photos.map(({ url }) => url)} of={text} />
      {photos.map(({ sha256, spot, takenAt, marks }) => (
        <View key={sha256} className='sub'>
          {[
            `${spot}，${shortDate(dayOf(takenAt))} ${timeOf(takenAt)}`,
            ...marks.map((mark) => proofMarkNames[mark]),
          ].join('，')}
        </View>
      ))}
      {photos.length > 0 && onOrder && (
        <View className='btns'>
          <Button words='凭照片要求整改' look='outline' onTap={onOrder} />
        </View>
      )}
    </Card>
  )
}

type BodyProps = { readonly check: SelfCheckShown; readonly onOrder: ((item: Item) => void) | undefined }

const Body = ({ check, onOrder }: BodyProps) => {
  const found = check.answers.filter(({ isFinding }) => isFinding)
  const pictured = check.answers.filter(({ isFinding, photos }) => !isFinding && photos.length > 0)
  const rest = check.answers.length - found.length - pictured.length
  const card = (item: Item) => <ItemCard key={item.key} item={item} onOrder={onOrder && (() => onOrder(item))} />
  return (
    <>
      {found.length > 0 && <Section title='店里自己说有问题的' count={found.length} />}
      {found.map(card)}
      {pictured.length > 0 && <Section title='拍了照片的' count={pictured.length} />}
      {pictured.map(card)}
      <View className='note'>{`其余 ${rest} 项没有照片，店里都说没问题或不涉及。`}</View>
    </>
  )
}

const Head = ({ check }: { readonly check: SelfCheckShown }) => (
  <>
    <DoorTitle>{check.shopName}</DoorTitle>
    <View className='door__line'>{`${check.title}（${check.period}）`}</View>
    <View className='door__line'>
      {`${check.by}，${shortDate(dayOf(check.startedAt))} ${timeOf(check.startedAt)} 到 ${timeOf(check.finishedAt)}${check.isLate ? '，补做' : ''}`}
    </View>
  </>
)

/** One self-check with its photos, as the officer sees it; what a photo shows can be ordered to be mended at once. */
export default function OfficerSelfCheck() {
  const { shopId = '', selfCheckId = '' } = useRouter().params
  const { me } = useStore(session)
  const [ordering, setOrdering] = useState<Item>()
  const [query, again] = useRead(`officer-self-check/${selfCheckId}`, () =>
    api.selfCheck.showSelfCheck({ shopId, selfCheckId }),
  )
  const check = shownValue(query)
  const sheet = ordering && (
    <OrderSheet
      at={{ shopId, selfCheckId }}
      item={ordering}
      onClose={() => setOrdering(undefined)}
      onOrdered={(rectificationId) => {
        setOrdering(undefined)
        goTo('/inspector/rectification/index', { shopId, rectificationId })
      }}
    />
  )
  return (
    <Page door='inspector' title='一次自查' above={sheet} {...(check && { header: <Head check={check} /> })}>
      <QueryNotice query={query} what='这次自查' again={again} />
      {check && <Body check={check} onOrder={inspects(me) ? setOrdering : undefined} />}
    </Page>
  )
}
