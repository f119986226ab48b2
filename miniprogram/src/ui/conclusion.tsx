import { View } from '@tarojs/components'
import { Card } from './card'
import { Phrases } from './phrases'
import { Shape, type Tone } from './shape'

type ConclusionProps = {
  readonly tone: Tone
  readonly title: string /** Why, or what comes next. */
  readonly words: string
}

/** How something stands, as the first card of its page: a shape, a title in its colour, a sentence. */
export const Conclusion = ({ tone, title, words }: ConclusionProps) => (
  <Card>
    <View className='conclusion'>
      <Shape tone={tone} size='title' />
      <View>
        <View className={`title ${tone}-ink`} ariaRole='heading' ariaLevel='2'>
          {title}
        </View>
        <View className='sub'>
          <Phrases words={words} />
        </View>
      </View>
    </View>
  </Card>
)
