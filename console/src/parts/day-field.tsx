import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { dayFormat } from '../theme/locale'
import { useNarrow } from './use-narrow'

type Props = {
  readonly id?: string
  /** `YYYY-MM-DD`. */
  readonly value?: string | undefined
  readonly onChange?: (day: string | undefined) => void
  /** Days after it cannot be chosen. */
  readonly latest?: string
  readonly allowClear?: boolean
  /** What the field is for, where no label stands beside it; shown while it is empty. */
  readonly purpose?: string
}

const stored = 'YYYY-MM-DD'
/** The first is shown; the others may be typed as well. */
const formats = [dayFormat, stored, 'YYYYMMDD']

/** A day of the calendar, written `2026年11月24日`. On a phone it is tapped, never typed. */
export const DayField = ({ value, onChange, latest, purpose, ...rest }: Props) => (
  <DatePicker
    {...rest}
    className='day-field'
    {...(purpose === undefined ? {} : { placeholder: purpose, 'aria-label': purpose })}
    format={formats}
    inputReadOnly={useNarrow()}
    value={value === undefined || value === '' ? null : dayjs(value, stored)}
    onChange={(day) => onChange?.(day?.format(stored))}
    {...(latest === undefined ? {} : { maxDate: dayjs(latest, stored) })}
  />
)
