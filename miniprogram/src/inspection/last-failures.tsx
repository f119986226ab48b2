import { View } from '../ui/box'
import { Card } from '../ui/card'
import { Phrases } from '../ui/phrases'
import { Shape } from '../ui/shape'
import { PhotoStrip } from './photo-strip'

export type Failure = {
  readonly number: string
  readonly text: string
  readonly remark?: string | undefined
  readonly photoUrls?: readonly string[] | undefined
}

/** Last time's failures stand first, everywhere. */
export const LastFailures = ({ title, failures }: { readonly title: string; readonly failures: readonly Failure[] }) =>
  failures.length === 0 ? null : (
    <Card must title={title}>
      {failures.map(({ number, text, remark, photoUrls = [] }) => (
        <View key={number} className='failure'>
          <Shape tone='fail' />
          <View>
            <View className='strong'>
              <Phrases words={`${number} ${text}`} />
            </View>
            {remark && <View className='sub'>{remark}</View>}
            <PhotoStrip photos={photoUrls} of={`${number} `} />
          </View>
        </View>
      ))}
    </Card>
  )
