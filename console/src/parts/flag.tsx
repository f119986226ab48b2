import { Popover } from 'antd'
import type { ReactNode } from 'react'
import { Shape } from './shapes'

type Props = {
  /** The value as stored, or what is missing. */
  readonly children: string
  readonly title: string
  /** What is wrong, since when, and what to do. */
  readonly explanation: ReactNode
}

/** A doubt about a stored value, on the value itself; opens by pointer and by keyboard. */
export const Flag = ({ children, title, explanation }: Props) => (
  <Popover
    trigger={['hover', 'click', 'focus']}
    placement='bottomLeft'
    title={
      <span className='marked warn'>
        <Shape tone='warn' />
        {title}
      </span>
    }
    content={<div className='pop-text'>{explanation}</div>}
  >
    <button type='button' className='flag'>
      <Shape tone='warn' size={14} />
      {children}
    </button>
  </Popover>
)
