import { useState } from 'react'
import type { Outcome } from '../data/outcome'
import { useDidShow } from '../device/hooks'
import { shownValue } from './query-view'
import { useRead } from './use-read'

type Months<T> = {
  /** Names what is read, without the month. */
  readonly keep: string
  readonly read: (month: string) => Promise<Outcome<T>>
}

/** One month of what a page shows: the present one came with the page, another is read when somebody goes there. */
export const useMonth = <T extends { readonly today: string }>(shown: T, { keep, read }: Months<T>) => {
  const present = shown.today.slice(0, 7)
  const [month, setMonth] = useState(present)
  const isPresent = month === present
  const [query, again] = useRead(isPresent ? undefined : `${keep}/${month}`, async () => {
    const outcome = await read(month)
    return 'value' in outcome ? { value: { month, shown: outcome.value } } : outcome
  })
  useDidShow(() => {
    if (!isPresent) again()
  })
  const found = shownValue(query)
  const ofOther = found?.month === month ? found.shown : undefined
  return { month, setMonth, isPresent, query, again, of: isPresent ? shown : ofOther }
}
