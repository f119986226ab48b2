import { Button, Checkbox, Popover } from 'antd'
import type { Columns } from './use-columns'

/** Which columns the list shows, kept in this browser. */
export const ColumnChoice = ({ columns: { all, shown, isUsual, change } }: { readonly columns: Columns }) => {
  const keys = shown.map(({ key }) => key)
  return (
    <Popover
      trigger='click'
      placement='bottomRight'
      content={
        <div className='column-choice'>
          <Checkbox.Group
            value={keys}
            options={all.map(({ key, title }) => ({ value: key, label: title, disabled: key === 'name' }))}
            onChange={(chosen) => change(chosen.map(String))}
          />
          <Button type='link' size='small' disabled={isUsual} onClick={() => change([])}>
            恢复常用的列
          </Button>
        </div>
      }
    >
      <Button>{`列 ${shown.length}/${all.length}`}</Button>
    </Popover>
  )
}
