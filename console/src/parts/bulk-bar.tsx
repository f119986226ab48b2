import type { ReactNode } from 'react'
import { figure } from '../words/figures'
import { Icon } from './icon'

type Props = {
  readonly count: number
  readonly unit: string
  readonly onClear: () => void
  readonly children: ReactNode
}

/** Between rows and pager, covers no row: how many are chosen and what can be done with them. */
export const BulkBar = ({ count, unit, onClear, children }: Props) =>
  count === 0 ? null : (
    <section className='bulk-bar' aria-label='批量操作'>
      <b>{`已选 ${figure(count)} ${unit}`}</b>
      <span className='bulk-actions'>{children}</span>
      <button type='button' className='bulk-clear' onClick={onClear}>
        <Icon name='close' size={15} />
        取消选择
      </button>
    </section>
  )
