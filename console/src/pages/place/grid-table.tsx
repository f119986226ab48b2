import { Link } from 'react-router'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { type Column, DataTable } from '../../parts/data-table'
import { Missing } from '../../parts/facts'
import { Marked } from '../../parts/result-badge'
import { figure } from '../../words/figures'
import { holds } from '../../words/role-words'
import type { Doing } from './place-dialogs'
import type { GridRow } from './place-rows'

type Props = {
  readonly name: string
  readonly rows: readonly GridRow[]
  readonly locked: string | undefined
  readonly say: (doing: Doing) => void
}

const Shops = ({ grid, linked }: { readonly grid: GridRow; readonly linked: boolean }) => {
  if (grid.shops === undefined) return <Missing />
  const words = `${figure(grid.shops)} 户`
  return linked ? <Link to={`/shops?stationId=${grid.stationId}&gridId=${grid.gridId}`}>{words}</Link> : words
}

const Actions = ({ grid, locked, say }: Pick<Props, 'locked' | 'say'> & { readonly grid: GridRow }) => (
  <span className='row-actions'>
    <GuardedButton
      size='small'
      locked={locked}
      onClick={() => say({ what: 'appoint', grid })}
      aria-label={`定责任人：${grid.name}`}
    >
      定责任人
    </GuardedButton>
    <GuardedButton
      size='small'
      locked={locked}
      onClick={() => say({ what: 'transfer', grid })}
      aria-label={`整网格移交：${grid.name}`}
    >
      整网格移交
    </GuardedButton>
    <GuardedButton
      size='small'
      locked={locked}
      onClick={() => say({ what: 'outside', grid })}
      aria-label={`查边界外的商户：${grid.name}`}
    >
      查边界外
    </GuardedButton>
  </span>
)

const columnsOf = ({ locked, say }: Props, linked: boolean): readonly Column<GridRow>[] => [
  { key: 'name', title: '网格', card: 'title', cell: ({ name }) => name },
  {
    key: 'responsible',
    title: '责任人',
    card: 1,
    cell: ({ responsible }) => responsible?.name ?? <Marked tone='warn'>缺责任人</Marked>,
  },
  {
    key: 'deputies',
    title: '协管人',
    card: 2,
    cell: ({ deputies }) => deputies.map(({ name }) => name).join('、') || <Missing />,
  },
  { key: 'shops', title: '商户', card: 'aside', figure: true, cell: (grid) => <Shops grid={grid} linked={linked} /> },
  { key: 'actions', title: '办理', card: 'action', cell: (grid) => <Actions grid={grid} locked={locked} say={say} /> },
]

/** The grids of a holder, who answers for each, and what can be done with it. */
export const GridTable = (props: Props) => {
  const linked = holds(grantsOf(useMe().data), 'office')
  return (
    <DataTable
      name={props.name}
      columns={columnsOf(props, linked)}
      rows={props.rows}
      rowKey={({ gridId }) => gridId}
      rowName={({ name }) => name}
    />
  )
}
