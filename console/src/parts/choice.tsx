import { Select } from 'antd'
import { useId } from 'react'

export type ChoiceProps = {
  readonly name: string
  /** Makes a sentence with the chosen word: 所 是 青石所. */
  readonly verb?: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

const always = {
  placeholder: '全部',
  allowClear: true,
  showSearch: { optionFilterProp: 'label' },
  popupMatchSelectWidth: false,
}

/** One condition of a list: a word, and what it is to be. */
export const Choice = ({ name, verb = '是', value, options, onChange }: ChoiceProps) => (
  <Select
    {...always}
    aria-label={name}
    className={value === undefined ? 'condition' : 'condition chosen'}
    prefix={<span className='second'>{`${name} ${verb}`.trim()}</span>}
    value={value ?? null}
    options={[...options]}
    onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
  />
)

/** The same with its word above it, where conditions stand in columns. */
export const LabelledChoice = ({ name, value, options, onChange }: Omit<ChoiceProps, 'verb'>) => {
  const id = useId()
  return (
    <div className='field'>
      <label htmlFor={id}>{name}</label>
      <Select
        {...always}
        id={id}
        value={value ?? null}
        options={[...options]}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    </div>
  )
}

export const options = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }))

/** 有 or 没有, or what else the two are called. */
export const either = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]
