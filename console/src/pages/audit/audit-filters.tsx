import type { AuditEvent } from '@app/types/audit/contract'
import { Select } from 'antd'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { DayField } from '../../parts/day-field'
import { SearchBox } from '../../parts/search-box'
import { dayOf } from '../../words/day'
import { operationInWords, operationNames } from '../../words/operation-words'
import { namesIn } from './event-words'

export const outcomes = { done: '办成了', denied: '被拒绝' } as const satisfies Record<AuditEvent['outcome'], string>

type Option = { readonly value: string; readonly label: string }
type OneProps = { readonly name: string; readonly label: string; readonly options: readonly Option[] }

/** What is asked stands in the address; another question begins at its first page. */
const useAsk = () => {
  const [params, setParams] = useSearchParams()
  const ask = useCallback(
    (name: string, value: string | null | undefined) => {
      const next = new URLSearchParams(params)
      for (const place of ['cursor', 'from', name]) next.delete(place)
      if (value) next.set(name, value)
      setParams(next)
    },
    [params, setParams],
  )
  return { params, ask }
}

const One = ({ name, label, options }: OneProps) => {
  const { params, ask } = useAsk()
  return (
    <Select
      aria-label={label}
      prefix={<span className='second'>{`${label} 是`}</span>}
      placeholder='全部'
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: 180 }}
      value={params.get(name)}
      options={[...options]}
      onChange={(value: string | null | undefined) => ask(name, value)}
    />
  )
}

type Props = { readonly day: string; readonly now: Date; readonly events: readonly AuditEvent[] }

/** Which day, whose deeds, which deeds, how they ended, and what they were about. */
export const AuditFilters = ({ day, now, events }: Props) => {
  const { params, ask } = useAsk()
  const asSubject = useCallback((words: string) => ask('subject', words.toUpperCase()), [ask])
  return (
    <div className='filters'>
      <label className='day-choice' htmlFor='audit-day'>
        哪一天
        <DayField
          id='audit-day'
          value={day}
          latest={dayOf(now)}
          allowClear={false}
          onChange={(chosen) => (chosen === undefined ? undefined : ask('day', chosen))}
        />
      </label>
      <One name='who' label='谁' options={[...namesIn(events)].map(([value, label]) => ({ value, label }))} />
      <One
        name='what'
        label='做了什么'
        options={operationNames.map((value) => ({ value, label: operationInWords(value) }))}
      />
      <One name='outcome' label='结果' options={Object.entries(outcomes).map(([value, label]) => ({ value, label }))} />
      <SearchBox
        label='对象编号'
        value={params.get('subject') ?? ''}
        onChange={asSubject}
        placeholder='商户或其他对象的编号'
      />
    </div>
  )
}
