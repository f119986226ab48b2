import { registerFlags } from '@app/rules/shop/register-problems'
import { Select } from 'antd'

const choices = Object.entries(registerFlags).map(([value, { message }]) => ({ value, label: message }))

type Props = { readonly flag: string | undefined; readonly onChange: (flag: string | null | undefined) => void }

/** Flagged rows of one problem only, so that they can be worked off together. */
export const FlagChoice = ({ flag, onChange }: Props) => (
  <div className='panel-foot'>
    <Select
      aria-label='只看一种问题'
      style={{ width: 320 }}
      placeholder='所有问题'
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={flag ?? null}
      onChange={onChange}
      options={choices}
    />
  </div>
)
