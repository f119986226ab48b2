import type { Import } from '@app/types/shop/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { registerLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { figure } from '../../words/figures'

type Props = { readonly one: Import }

const titleOf = ({ proposed: { stations, grids }, columnsIgnored, sheetsIgnored }: Import): string => {
  if (stations.length + grids.length === 0)
    return columnsIgnored.length + sheetsIgnored.length > 0 ? '要您先定：列对得上吗？' : '看完了，写入吗？'
  return [
    '要您先定：',
    stations.length > 0 ? `新建 ${stations.length} 个所` : '',
    grids.length > 0 ? `${stations.length > 0 ? '、' : '新建 '}${grids.length} 个网格` : '',
    '？',
  ].join('')
}

const buttonOf = ({ proposed: { stations, grids }, columnsIgnored, sheetsIgnored }: Import): string => {
  if (stations.length + grids.length > 0) return '新建，并写入'
  return columnsIgnored.length + sheetsIgnored.length > 0 ? '对得上，写入' : '写入'
}

const willStore = ({ counts: { accepted, flagged, refused, blank } }: Import): string =>
  `现在一行也没有写入。定了以后写入 ${figure(accepted + flagged)} 行，不写入 ${figure(refused + blank)} 行。`

/** Stays in sight, however long the page is: what happens once somebody decides, and the decision. */
export const DecideBar = ({ one }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const locked = registerLock(grantsOf(useMe().data))
  const confirm = useAction(api.shop.confirmImport, () => {
    window.scrollTo({ top: 0 })
    return queries.invalidateQueries({ queryKey: ['import', one.importId] })
  })
  if (one.state !== 'waiting') return null
  const decide = (createPlaces: boolean) => () => confirm.mutate({ importId: one.importId, createPlaces })
  const places = one.proposed.stations.length + one.proposed.grids.length > 0
  return (
    <section className='decide-bar' aria-label='定下来'>
      <div className='grow'>
        <h2>{titleOf(one)}</h2>
        <p className='second'>{willStore(one)}</p>
      </div>
      <GuardedButton type='primary' locked={locked} loading={confirm.isPending} onClick={decide(places)}>
        {buttonOf(one)}
      </GuardedButton>
      {places ? (
        <GuardedButton locked={locked} disabled={confirm.isPending} onClick={decide(false)}>
          不新建，先不定所，写入
        </GuardedButton>
      ) : null}
      <ActionError error={confirm.error} />
    </section>
  )
}
