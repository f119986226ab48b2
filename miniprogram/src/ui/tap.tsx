import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { given } from './given'
import { keyTaps } from './key-taps'

type TapProps = PropsWithChildren<{
  readonly className?: string
  readonly id?: string
  /** Class while the finger is down. */
  readonly pressed?: string
  /** What a screen reader says instead of the words inside. */
  readonly label?: string
  readonly role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch'
  readonly checked?: boolean
  readonly selected?: boolean
  readonly expanded?: boolean
  /** Shown and explained, but without effect. */
  readonly disabled?: boolean
  readonly onTap: () => void
}>

/** Everything that can be tapped: one role, one name, one effect. */
export const Tap = ({ className = '', role = 'button', disabled = false, onTap, ...rest }: TapProps) => {
  const act = () => {
    if (!disabled) onTap()
  }
  return (
    <View
      className={className}
      hoverClass={disabled || !rest.pressed ? 'none' : rest.pressed}
      ariaRole={role}
      {...given({
        id: rest.id,
        ariaLabel: rest.label,
        ariaChecked: rest.checked,
        ariaSelected: rest.selected,
        ariaExpanded: rest.expanded,
        ariaDisabled: disabled || undefined,
      })}
      {...keyTaps(act)}
      onClick={act}
    >
      {rest.children}
    </View>
  )
}
