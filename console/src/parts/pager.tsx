import { Button } from 'antd'
import { figure } from '../words/figures'
import type { CursorPages } from './use-cursor-pages'

type Standing = {
  /** Counter word: 户, 次, 行, 条. */
  readonly unit: string
  readonly from: number
  readonly shown: number
  /** Absent where the server does not count. */
  readonly total?: number | undefined
}

type Props = Omit<Standing, 'from'> & {
  readonly pages: CursorPages
  /** Where the next page begins; absent on the last. */
  readonly cursor: string | undefined
}

/** Where one stands: `第 1–40 户，共 312 户`. */
export const standing = ({ unit, from, shown, total }: Standing): string => {
  const range =
    shown === 0 ? `没有${unit === '户' ? '商户' : '记录'}` : `第 ${figure(from)}–${figure(from + shown - 1)} ${unit}`
  return total === undefined ? range : `${range}，共 ${figure(total)} ${unit}`
}

/** Foot of a list: the total is always stated where it is known, otherwise whether more follows. */
export const Pager = ({ pages, cursor, ...stand }: Props) => (
  <nav className='pager' aria-label='翻页'>
    <span aria-live='polite'>
      {standing({ ...stand, from: pages.from })}
      {stand.total === undefined ? (cursor === undefined ? '，到底了' : '，后面还有') : ''}
    </span>
    <span className='pager-buttons'>
      <Button size='small' disabled={!pages.back} onClick={pages.back}>
        上一页
      </Button>
      <Button
        size='small'
        disabled={cursor === undefined}
        onClick={() => (cursor === undefined ? undefined : pages.next(cursor, stand.shown))}
      >
        下一页
      </Button>
    </span>
  </nav>
)
