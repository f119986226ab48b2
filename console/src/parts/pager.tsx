import { Button } from 'antd'
import { figure } from '../words/figures'

type Props = {
  /** Counter word: 户, 次, 行, 条. */
  readonly unit: string
  readonly from: number
  readonly shown: number
  /** Absent where the server does not count. */
  readonly total?: number | undefined
  readonly onBack?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
}

/** Where one stands: `第 1–40 户，共 312 户`. */
export const standing = ({ unit, from, shown, total }: Omit<Props, 'onBack' | 'onNext'>): string => {
  const range =
    shown === 0 ? `没有${unit === '户' ? '商户' : '记录'}` : `第 ${figure(from)}–${figure(from + shown - 1)} ${unit}`
  return total === undefined ? range : `${range}，共 ${figure(total)} ${unit}`
}

/** Foot of a list: the total is always stated where it is known, otherwise whether more follows. */
export const Pager = (props: Props) => (
  <nav className='pager' aria-label='翻页'>
    <span aria-live='polite'>
      {standing(props)}
      {props.total === undefined ? (props.onNext ? '，后面还有' : '，到底了') : ''}
    </span>
    <span className='pager-buttons'>
      <Button size='small' disabled={!props.onBack} onClick={props.onBack}>
        上一页
      </Button>
      <Button size='small' disabled={!props.onNext} onClick={props.onNext}>
        下一页
      </Button>
    </span>
  </nav>
)
