import type { Dossier } from '@app/types/shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { registerLock } from '../../parts/locks'
import { Notice } from '../../parts/notice'
import { ReasonDialog } from '../../parts/reason-dialog'

type Entry = NonNullable<Dossier['mergedFrom']>[number]

const SplitDialog = ({ shop, other, onClose }: { shop: Dossier; other: Entry; onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const split = useAction(api.shop.splitShops, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['shop'] })
  })
  return (
    <ReasonDialog
      open
      title={`把${other.name}从${shop.name}拆开？`}
      verb='拆开'
      busy={split.isPending}
      error={split.error}
      onClose={onClose}
      onDo={(reason) => split.mutate({ shopId: shop.shopId, otherId: other.shopId, reason })}
    >
      <p>两户都恢复到合并以前。合并后又有了新记录的，不能拆开。</p>
    </ReasonDialog>
  )
}

/** That an entry was merged into a shop, or which were merged into this one; the office takes it back. */
export const MergedNote = ({ shop }: { readonly shop: Dossier }) => {
  const [leaving, setLeaving] = useState<Entry>()
  const locked = registerLock(grantsOf(useMe().data))
  if (shop.mergedInto !== undefined) {
    return (
      <Notice tone='warn'>
        已并入 <Link to={`/shops/${shop.mergedInto}`}>{shop.mergedIntoName ?? '留下的那一户'}</Link>
        。下面是合并以前的记录，改登记请到那一户。
      </Notice>
    )
  }
  return (
    <>
      {(shop.mergedFrom ?? []).map((other) => (
        <Notice tone='none' key={other.shopId}>
          <Link to={`/shops/${other.shopId}`}>{other.name}</Link>
          已并入这一户，它的检查、反映和历史也显示在下面。
          {locked === undefined ? (
            <Button type='link' onClick={() => setLeaving(other)}>
              拆开
            </Button>
          ) : null}
        </Notice>
      ))}
      {leaving === undefined ? null : <SplitDialog shop={shop} other={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  )
}
