import { Button, type ButtonProps, Tooltip } from 'antd'
import { Icon } from './icon'

type Props = ButtonProps & {
  /** Why this person cannot; absent: allowed. */
  readonly locked?: string | undefined
}

/** A button that stays visible when it is not allowed: a lock, and the reason on focus. */
export const GuardedButton = ({ locked, ...button }: Props) => {
  if (locked === undefined) return <Button {...button} />
  const { onClick: _never, htmlType: _kind, type: _type, loading: _loading, icon: _icon, ...shown } = button
  return (
    <Tooltip title={locked} trigger={['hover', 'focus']}>
      <Button {...shown} className='locked' aria-disabled icon={<Icon name='lock' size={15} />} />
    </Tooltip>
  )
}
