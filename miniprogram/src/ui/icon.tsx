import { View } from '@tarojs/components'

const iconNames = [
  'back',
  'bell',
  'book',
  'camera',
  'clock',
  'close',
  'cloud',
  'computer',
  'document',
  'down',
  'eye',
  'flag',
  'keys',
  'list',
  'lock',
  'more',
  'offline',
  'pen',
  'person',
  'person-ok',
  'phone',
  'picture',
  'place',
  'redo',
  'scan',
  'search',
  'seal',
  'shop',
  'talk',
  'text',
  'tick',
  'today',
  'up',
  'upload',
] as const
export type IconName = (typeof iconNames)[number]

type IconProps = { readonly name: IconName; readonly size?: 'small' | 'large' }

/** A line icon in the colour of its text; it always stands beside a word, so it is never read out. */
export const Icon = ({ name, size }: IconProps) => (
  <View className={`icon icon--${name}${size ? ` icon--${size}` : ''}`} ariaHidden />
)
