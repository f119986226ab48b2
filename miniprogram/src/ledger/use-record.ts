import { useRouter } from '../device/hooks'
import { api } from '../parts'
import { useRead } from '../shell/use-read'
import { kindOf } from './entry-draft'

/** The entry that a page's address names. */
export const useRecord = () => {
  const { shopId = '', kind: asked, day = '', entryId = '' } = useRouter().params
  const kind = kindOf(asked) ?? 'morningCheck'
  const place = { shopId, kind, day, entryId }
  const [query, again] = useRead(`ledger-entry/${entryId}`, () => api.ledger.showLedgerEntry(place))
  return { place, query, again }
}
