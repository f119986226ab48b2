import { holdsIdentityCard, withoutIdentityCards } from '../identity/identity-card'
import { mobileNumbersIn, withoutMobileNumbers } from './mobile-number'
import type { Column } from './register-header'
import type { Flag } from './register-problems'

const writingOf = (column: Column) => (column === 'licenceNumber' ? 'paperNumber' : 'words')

/**
 * A cell without numbers of persons: identity cards everywhere but where a credit code is read, which refuses them as
 * one; mobile numbers everywhere but in their own column.
 */
export const withoutPersons = (column: Column, text: string): string => {
  if (column === 'creditCode') return text
  const uncarded = withoutIdentityCards(text)
  return column === 'phone' ? uncarded : withoutMobileNumbers(uncarded, writingOf(column))
}

type Cells = readonly { readonly column: Column; readonly text: string }[]
type Phone = { readonly text: string; readonly flags: readonly Flag[] }

/** The column of the credit code says so in words of its own. */
export const identityCardFlags = (cells: Cells): readonly Flag[] =>
  cells
    .filter(({ column, text }) => column !== 'creditCode' && holdsIdentityCard(text))
    .map(({ column }) => ({ code: 'identityCardRemoved', column }))

/** The shop's telephone: a mobile number from another column serves where its own column holds none. */
export const withMobiles = (phone: Phone, cells: Cells): Phone => {
  const found = cells
    .filter(({ column }) => column !== 'creditCode' && column !== 'phone')
    .flatMap(({ column, text }) => {
      const [mobile] = mobileNumbersIn(withoutIdentityCards(text), writingOf(column))
      return mobile ? [{ column, mobile }] : []
    })
  const moved = phone.text === '' ? found[0] : undefined
  const flags = found.map(
    (one): Flag => ({ code: one === moved ? 'mobileMoved' : 'mobileRemoved', column: one.column }),
  )
  return { text: moved?.mobile ?? phone.text, flags: [...phone.flags, ...flags] }
}
