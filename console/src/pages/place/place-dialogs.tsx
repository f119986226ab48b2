import type { Station } from '@app/types/shop/places'
import { useNavigate } from 'react-router'
import { AppointHolders } from './appoint-holders'
import { HoldingHistory } from './holding-history'
import { ImportBoundaries } from './import-boundaries'
import { ChangeStation, NewGrid, NewStation } from './new-place'
import { OutsideShops } from './outside-shops'
import type { GridRow } from './place-rows'
import { TransferDialog } from './transfer-dialog'

/** What somebody is about to do with the places. */
export type Doing =
  | { readonly what: 'addStation' | 'boundaries' }
  | { readonly what: 'addGrid' | 'change' | 'history'; readonly station: Station }
  | { readonly what: 'appoint' | 'transfer' | 'outside'; readonly grid: GridRow }

type Props = { readonly doing: Doing | undefined; readonly onClose: () => void }

const OfStation = ({
  doing,
  onClose,
}: {
  readonly doing: Extract<Doing, { station: Station }>
  readonly onClose: () => void
}) => {
  const { what, station } = doing
  if (what === 'addGrid') return <NewGrid station={station} onClose={onClose} />
  if (what === 'change') return <ChangeStation station={station} onClose={onClose} />
  return <HoldingHistory station={station} onClose={onClose} />
}

const OfGrid = ({
  doing,
  onClose,
}: {
  readonly doing: Extract<Doing, { grid: GridRow }>
  readonly onClose: () => void
}) => {
  const go = useNavigate()
  const { what, grid } = doing
  if (what === 'appoint') return <AppointHolders grid={grid} onClose={onClose} />
  if (what === 'outside') return <OutsideShops grid={grid} onClose={onClose} />
  const moving = { gridId: grid.gridId, name: grid.name }
  return <TransferDialog moving={moving} onClose={onClose} onBegun={() => void go('/places/transfers')} />
}

/** The one dialog that is open, if any. */
export const PlaceDialogs = ({ doing, onClose }: Props) => {
  if (doing === undefined) return null
  if ('station' in doing) return <OfStation doing={doing} onClose={onClose} />
  if ('grid' in doing) return <OfGrid doing={doing} onClose={onClose} />
  return doing.what === 'addStation' ? <NewStation onClose={onClose} /> : <ImportBoundaries onClose={onClose} />
}
