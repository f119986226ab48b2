import { Select } from 'antd'
import type { FilterKey, ShopFilter } from './shop-filter'

type ChoiceProps = {
  readonly name: string
  /** Makes a sentence with the chosen word: 所 是 青石所. */
  readonly verb?: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

/** One condition of a list: a word, and what it is to be. */
export const Choice = ({ name, verb = '是', value, options, onChange }: ChoiceProps) => (
  <Select
    aria-label={name}
    className={value === undefined ? 'condition' : 'condition chosen'}
    prefix={<span className='second'>{`${name} ${verb}`.trim()}</span>}
    placeholder='全部'
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={value ?? null}
    options={[...options]}
    onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
  />
)

export type Narrow = (key: FilterKey) => (value: string | undefined) => void
export type ConditionsProps = { readonly filter: ShopFilter; readonly narrow: Narrow }

export const options = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }))
