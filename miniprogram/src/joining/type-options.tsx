import { type BusinessType, businessTypeNames } from '@app/types/shop/values'
import { OptionRow } from '../ui/choice'

type TypeOptionsProps = {
  readonly offered: readonly BusinessType[]
  readonly chosen: readonly BusinessType[]
  readonly onChange: (chosen: BusinessType[]) => void
}

/** Kinds of business, as many as a shop has. */
export const TypeOptions = ({ offered, chosen, onChange }: TypeOptionsProps) => (
  <>
    {offered.map((type) => {
      const on = chosen.includes(type)
      const next = on ? chosen.filter((one) => one !== type) : [...chosen, type]
      return <OptionRow key={type} many words={businessTypeNames[type]} on={on} onTap={() => onChange(next)} />
    })}
  </>
)
