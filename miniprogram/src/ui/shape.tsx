import { View } from '@tarojs/components'
import type { Tone } from '../words/tone'

export { type Tone, toneOf } from '../words/tone'

type ShapeProps = { readonly tone: Tone; readonly size?: 'row' | 'dock' | 'title' | 'hero' }

export const Shape = ({ tone, size }: ShapeProps) => (
  <View className={`shape shape--${tone}${size ? ` shape--${size}` : ''}`} ariaHidden />
)
