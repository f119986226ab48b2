import { useState } from 'react'
import { useOutside } from '../../client/api-context'
import { columnsChosen, shopColumns } from './shop-columns'

/** The columns of the list, those that this browser shows, and how that is changed. */
export const useColumns = () => {
  const { columns: memory, now } = useOutside()
  const [kept, setKept] = useState(memory.read)
  const all = shopColumns(now())
  const change = (keys: readonly string[]) => {
    memory.keep(keys)
    setKept(keys)
  }
  return { all, shown: columnsChosen(all, kept), isUsual: kept.length === 0, change }
}

export type Columns = ReturnType<typeof useColumns>
