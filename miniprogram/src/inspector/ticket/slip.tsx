import type { TicketPartShown, TicketShown } from '@app/types/inspection/ticket'
import { View } from '../../ui/box'
import { Section } from '../../ui/card'
import { Phrases } from '../../ui/phrases'
import { Strip } from '../../ui/strip'

const looks = { title: 'title', verdict: 'verdict', center: 'center', text: 'text' } as const

const Part = ({ part }: { readonly part: TicketPartShown }) => {
  switch (part.kind) {
    case 'rule':
      return <View className='slip__rule' ariaHidden />
    case 'qr':
      return <View className='slip__code'>二维码</View>
    case 'pair':
      return (
        <View className='slip__pair'>
          <View>{part.name}</View>
          <View>
            <Phrases words={part.value} />
          </View>
        </View>
      )
    default:
      return <View className={`slip__${looks[part.kind]}`}>{part.text}</View>
  }
}

/** The ticket to be read before it is printed, part by part. */
export const Slip = ({ parts, missing }: Pick<TicketShown, 'parts' | 'missing'>) => (
  <>
    <Section title='打出来是这样' />
    {missing.length > 0 && (
      <Strip look='warn'>{`打印机里没有“${missing.join('')}”，会打成“〓”。文书里的字是全的。`}</Strip>
    )}
    <View className='slip'>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ticket's parts never move, and two may say the same
        <Part key={at} part={part} />
      ))}
    </View>
  </>
)
