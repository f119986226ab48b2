import type { Import } from '@app/types/shop/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { registerLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'
import { figure } from '../../words/figures'

type Props = { readonly one: Import }

const titleOf = ({ proposed: { stations, grids } }: Import): string => {
  if (stations.length + grids.length === 0) return '要您先定：列对得上吗？'
  return [
    '要您先定：',
    stations.length > 0 ? `新建 ${stations.length} 个所` : '',
    grids.length > 0 ? `${stations.length > 0 ? '、' : '新建 '}${grids.length} 个网格` : '',
    '？',
  ].join('')
}

const Places = ({ one: { proposed } }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
  <ul className='lines proposed' tabIndex={0} aria-label='表里写了、库里没有的所和网格'>
    {proposed.stations.map(({ name, rows }) => (
      <li key={`所 ${name}`}>
        <Shape tone='warn' />
        <span className='grow'>
          <b>{name}</b> <span className='second'>库里没有这个所</span>
        </span>
        <span className='quiet'>{`${figure(rows)} 行写了它`}</span>
      </li>
    ))}
    {proposed.grids.map(({ station, name, rows }) => (
      <li key={`网格 ${station ?? ''} ${name}`}>
        <Shape tone='warn' />
        <span className='grow'>
          <b>{station === undefined ? name : `${station}·${name}`}</b> <span className='second'>库里没有这个网格</span>
        </span>
        <span className='quiet'>{`${figure(rows)} 行写了它`}</span>
      </li>
    ))}
  </ul>
)

/** Stations and grids that the sheet names and the register does not know: made on confirmation only. */
export const Proposals = ({ one }: Props) => {
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
    <Panel title={titleOf(one)} flush>
      {places ? <Places one={one} /> : null}
      <div className='panel-foot'>
        <GuardedButton type='primary' locked={locked} loading={confirm.isPending} onClick={decide(places)}>
          {places ? '新建，并写入' : '对得上，写入'}
        </GuardedButton>
        {places ? (
          <GuardedButton locked={locked} disabled={confirm.isPending} onClick={decide(false)}>
            不新建，先不定所，写入
          </GuardedButton>
        ) : null}
        <ActionError error={confirm.error} />
      </div>
    </Panel>
  )
}
