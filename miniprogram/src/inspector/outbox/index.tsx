import type { Outbox } from '@app/rules/submission/outbox'
import { wordsOf } from '@app/rules/submission/words'
import { useStore } from '../../data/use-store'
import { goTo, goToTab } from '../../device/go'
import { behindKey } from '../../inspection/behind-key'
import { MarksFound } from '../../inspection/marks-found'
import { OthersStrip } from '../../inspection/others-strip'
import { now as clock, outbox } from '../../parts'
import { Page } from '../../shell/page'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { ageWords } from '../../words/age'
import { clockWords, linesOf, partThere, receiptWords } from './lines'
import { ToSee } from './to-see'

type Lines = ReturnType<typeof linesOf>
type Listed<T extends keyof Lines> = { readonly parcel: Lines[T][number]; readonly now: Outbox }

const OnTheWay = ({ parcel, now }: Listed<'onTheWay'>) => {
  const { state, next } = wordsOf(parcel, now)
  const isGoing = now.call?.key === parcel.key
  return (
    <Row
      icon={isGoing ? 'upload' : 'clock'}
      {...(isGoing ? {} : { iconLook: 'quiet' as const })}
      title={parcel.title}
      words={next ? `${state}。${next}` : state}
      end={<View className='note'>{`${ageWords(parcel.begunAt, clock())}查`}</View>}
    >
      {parcel.stage === 'sending' && (
        <View className='sent-part' ariaHidden>
          <View className='sent-part__done' style={{ width: `${partThere(parcel)}%` }} />
        </View>
      )}
    </Row>
  )
}

const There = ({ parcel, now }: Listed<'there'>) => {
  const { title, shopId, inspectionId, receipt } = parcel
  const at = ageWords(Date.parse(receipt.receivedAt), clock())
  const notes = [wordsOf(parcel, now).next, clockWords(parcel)].filter((words) => words !== undefined)
  const look = {
    act: '文书',
    onTap: () => goTo('/inspector/record/index', { shopId: shopId ?? '', inspectionId }),
  }
  return (
    <Row
      icon='cloud'
      title={title}
      words={`${at} 送达·回执 ${receiptWords(receipt.receiptHash)}`}
      {...(shopId ? look : {})}
    >
      {notes.map((words) => (
        <View key={words} className='note'>
          {words}
        </View>
      ))}
      <MarksFound marks={parcel.marks} />
    </Row>
  )
}

/** Every signed inspection of this person on this phone, as far as it has come. It sends by itself. */
function OutboxPage() {
  const now = useStore(outbox.state)
  const { toSee, onTheWay, there } = linesOf(now)
  const waiting = toSee.length + now.lost.length
  const unsent = onTheWay.length + toSee.length
  const nothing = unsent + there.length + now.lost.length === 0
  return (
    <Page
      door='inspector'
      title='发件箱'
      header={
        <>
          <DoorTitle>{unsent > 0 ? `还有 ${unsent} 份没送达` : '都送达了'}</DoorTitle>
          <View className='door__line'>小程序开着、有网络时自动上传；关掉了也不会丢，下次打开接着传。</View>
        </>
      }
    >
      <OthersStrip />
      {nothing ? (
        <Message title='发件箱是空的' words='签完字的检查会在这里，自动上传，送达后有回执。' drawing='shop'>
          <Button words='回首页' onTap={() => goToTab('/pages/home/index')} />
        </Message>
      ) : (
        <Strip look='hint' icon='lock'>
          收到回执前，手机里的原件不会删除。
        </Strip>
      )}
      {waiting > 0 && <Section title='要您处理' count={waiting} />}
      <ToSee parcels={toSee} now={now} />
      {onTheWay.length > 0 && <Section title='在路上' count={onTheWay.length} />}
      {onTheWay.length > 0 && (
        <Card flush>
          {onTheWay.map((parcel) => (
            <OnTheWay key={parcel.key} parcel={parcel} now={now} />
          ))}
        </Card>
      )}
      {there.length > 0 && <Section title='已送达' count={there.length} />}
      {there.length > 0 && (
        <Card flush>
          {there.map((parcel) => (
            <There key={parcel.key} parcel={parcel} now={now} />
          ))}
        </Card>
      )}
    </Page>
  )
}

export default behindKey(OutboxPage, '发件箱')
