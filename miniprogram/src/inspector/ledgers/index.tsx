import { ledgerKindNames } from '@app/types/ledger/values'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { kindOf } from '../../ledger/entry-draft'
import { ListBody } from '../../ledger/list-body'
import { MonthBody } from '../../ledger/month-body'
import type { Line } from '../../ledger/words'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { DoorTitle } from '../../ui/door-title'

/** The kitchen ledgers of a shop as an officer reads them; with a kind, the months of that one. */
export default function ShopLedgers() {
  const { shopId = '', kind: asked } = useRouter().params
  const kind = kindOf(asked)
  const [query, again] = useRead(`ledgers/${shopId}`, () => api.ledger.listLedgers({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  const open = ({ kind: of, day, entryId }: Line) =>
    goTo('/inspector/ledger-record/index', { shopId, kind: of, day, entryId })
  return (
    <Page
      door='inspector'
      title={kind ? `${ledgerKindNames[kind]}台账` : '店里的台账'}
      header={shown && <DoorTitle>{shown.shopName}</DoorTitle>}
    >
      <QueryNotice query={query} what='台账' again={again} />
      {shown && kind && <MonthBody shopId={shopId} kind={kind} today={shown.today} onOpen={open} />}
      {shown && !kind && (
        <ListBody
          shown={shown}
          onLedger={(ledger) => goTo('/inspector/ledgers/index', { shopId, kind: ledger.kind })}
          onObjected={open}
        />
      )}
    </Page>
  )
}
