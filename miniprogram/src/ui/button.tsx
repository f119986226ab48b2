import { Text } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'

export type ButtonProps = {
  readonly words: string
  readonly onTap: () => void
  /** One primary a screen; contrary and destructive deeds are outlined, never filled. */
  readonly look?: 'primary' | 'outline' | 'danger' | 'quiet'
  readonly icon?: IconName
  readonly id?: string
  readonly short?: boolean
  readonly disabled?: boolean
  /** While the deed is under way: what is happening. The button does nothing meanwhile. */
  readonly busy?: string | undefined
}

export const Button = ({ words, onTap, look = 'primary', icon, id, short, disabled, busy }: ButtonProps) => (
  <Tap
    className={`btn btn--${look}${short ? ' btn--short' : ''}${disabled || busy ? ' btn--off' : ''}`}
    pressed='btn--pressed'
    disabled={Boolean(disabled || busy)}
    onTap={onTap}
    {...(id ? { id } : {})}
  >
    {icon && <Icon name={icon} size='small' />}
    <Text>{busy ?? words}</Text>
  </Tap>
)
