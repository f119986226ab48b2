import type { NearbyDevice } from '../device/printer'
import { View } from '../ui/box'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import { Message } from '../ui/states'
import { Strip } from '../ui/strip'
import type { Printing } from './printing'
import { troubleWords } from './trouble-words'

type Chosen = { readonly onChoose: (device: NearbyDevice) => void }

const Devices = ({ found, onChoose }: Chosen & { readonly found: readonly NearbyDevice[] }) => (
  <Card flush>
    {found.map((device) => (
      <Row
        key={device.id}
        icon='document'
        title={device.name}
        words={`编号末尾 ${device.id.slice(-5)}`}
        act='打印'
        onTap={() => onChoose(device)}
      />
    ))}
  </Card>
)

const Bar = ({ title, percent }: { readonly title: string; readonly percent: number }) => (
  <Card>
    <View ariaLive='polite'>{title}</View>
    <View className='sent-part' ariaHidden>
      <View className='sent-part__done' style={{ width: `${percent}%` }} />
    </View>
  </Card>
)

/** Printers nearby, how far the ticket is, and what keeps it from being printed. */
export const Progress = ({ now, onChoose }: Chosen & { readonly now: Printing }) => {
  switch (now.step) {
    case 'ready':
      return null
    case 'looking':
    case 'choosing':
      return (
        <>
          <Section title={now.step === 'looking' ? '正在找打印机…' : '选一台打印机'} />
          {now.found.length > 0 ? (
            <Devices found={now.found} onChoose={onChoose} />
          ) : (
            <Strip look='hint'>请打开打印机电源，放在手机旁边。</Strip>
          )}
        </>
      )
    case 'connecting':
      return <Bar title={`正在连 ${now.device.name}…`} percent={0} />
    case 'printing':
      return <Bar title={`正在打印，已送出 ${now.percent}%`} percent={now.percent} />
    case 'printed':
      return <Strip look='hint' icon='tick'>{`${now.device.name} 收完了。请看小票是否打全，没打全的从头再打。`}</Strip>
    case 'stopped':
      return <Message {...troubleWords[now.trouble]} drawing='torn' />
  }
}
