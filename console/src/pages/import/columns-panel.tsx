import { columns as fields } from '@app/rules/shop/register-header'
import type { Import } from '@app/types/shop/imports'
import { useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { registerLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { columnInWords } from '../../words/column-words'
import { asColumns, type Chosen, choose, chosenIn, columnName, columnsOf, isSame } from './chosen-columns'
import { LeftOut } from './left-out'

type Props = { readonly one: Import }
type ChoiceProps = Props & { readonly chosen: Chosen; readonly onChange?: ((next: Chosen) => void) | undefined }

const Choices = ({ one, chosen, onChange }: ChoiceProps) => {
  const columns = columnsOf(one)
  return (
    <ul className='lines' aria-label='列的对应'>
      {fields.map((field) => {
        const taken = columns.find(({ at }) => at === chosen[field])
        return (
          <li key={field}>
            <span className='grow'>{columnInWords(field)}</span>
            {onChange === undefined ? (
              <span className='second'>{taken === undefined ? '表里没有' : columnName(taken)}</span>
            ) : (
              <Select
                aria-label={columnInWords(field)}
                style={{ width: 220 }}
                placeholder='表里没有'
                allowClear={field !== 'name'}
                value={chosen[field] ?? null}
                onChange={(at: number | null | undefined) => onChange(choose(chosen, field, at ?? undefined))}
                options={columns.map((column) => ({ value: column.at, label: columnName(column) }))}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** As long as nothing is stored, somebody may say otherwise and have the sheet judged again. */
const Correcting = ({ one }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const locked = registerLock(grantsOf(useMe().data))
  const found = chosenIn(one)
  const [chosen, setChosen] = useState(found)
  const map = useAction(api.shop.mapColumns, () => queries.invalidateQueries({ queryKey: ['import', one.importId] }))
  return (
    <>
      <Choices one={one} chosen={chosen} onChange={locked === undefined ? setChosen : undefined} />
      <div className='panel-foot'>
        <GuardedButton
          locked={locked}
          disabled={isSame(chosen, found) || chosen.name === undefined}
          loading={map.isPending}
          onClick={() => map.mutate({ importId: one.importId, columns: asColumns(chosen) })}
        >
          按这样重看一遍
        </GuardedButton>
        <ActionError error={map.error} />
      </div>
    </>
  )
}

/** Which column was taken for what, and what of the file was not taken. */
export const ColumnsPanel = ({ one }: Props) => {
  if (one.columnsTaken.length === 0) return null
  return (
    <Panel title='哪一列当作什么' flush>
      <LeftOut one={one} />
      {one.state === 'waiting' ? (
        <Correcting key={JSON.stringify(one.columnsTaken)} one={one} />
      ) : (
        <Choices one={one} chosen={chosenIn(one)} />
      )}
    </Panel>
  )
}
