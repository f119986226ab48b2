import type { Dossier } from '@app/types/shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { Missing } from '../../parts/facts'
import { shopLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { useUndoNotice } from '../../parts/undo-notice'
import { keepsStation } from '../../words/role-words'

/** The shop's grid; whoever keeps the shop moves it at once and may take that back, a head inside the own station. */
export const PlaceChoice = ({ shop }: { readonly shop: Dossier }) => {
  const api = useApi()
  const queries = useQueryClient()
  const places = usePlaces()
  const offerUndo = useUndoNotice()
  const grants = grantsOf(useMe().data)
  const locked = shopLock(grants) !== undefined
  const move = useAction(api.shop.changeShop, () => {
    void queries.invalidateQueries({ queryKey: ['shops'] })
    return queries.invalidateQueries({ queryKey: ['shop', shop.shopId] })
  })
  if (locked || places.data === undefined) return shop.gridName ?? <Missing />
  const to = (gridId: string) => {
    const before = shop.gridId
    move.mutate(
      { shopId: shop.shopId, gridId, reason: '在后台调整网格' },
      {
        onSuccess: () => {
          if (before === undefined) return
          offerUndo('网格调整好了', () => move.mutate({ shopId: shop.shopId, gridId: before, reason: '撤销调整网格' }))
        },
      },
    )
  }
  return (
    <>
      <Select
        aria-label='网格'
        style={{ width: '100%', maxWidth: 260 }}
        placeholder='未填'
        showSearch={{ optionFilterProp: 'label' }}
        value={shop.gridId ?? null}
        loading={move.isPending}
        onChange={(gridId: string | null) => (gridId === null ? undefined : to(gridId))}
        options={places.data.stations
          .filter(({ stationId }) => keepsStation(grants, stationId))
          .map(({ stationId, name, grids }) => ({
            key: stationId,
            label: name,
            options: grids.map((grid) => ({ value: grid.gridId, label: grid.name })),
          }))}
      />
      <ActionError error={move.error} />
    </>
  )
}
