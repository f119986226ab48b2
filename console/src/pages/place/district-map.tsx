import type { PlaceBoundary } from '@app/types/shop/boundaries'
import { useMemo } from 'react'
import { useBoundaries } from '../../client/use-boundaries'
import { grantsOf, useMe } from '../../client/use-me'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { holds } from '../../words/role-words'
import { GridMap } from './grid-map'
import { overlappingGrids } from './overlaps'
import type { GridRow } from './place-rows'

/** Overlaps that one note names. */
const mostNamed = 4

const Overlaps = ({
  rows,
  boundaries,
}: {
  readonly rows: readonly GridRow[]
  readonly boundaries: readonly PlaceBoundary[]
}) => {
  const pairs = useMemo(() => overlappingGrids(rows, boundaries), [rows, boundaries])
  if (pairs.length === 0) return null
  const named = pairs.slice(0, mostNamed).map(([one, other]) => `${one}和${other}`)
  return (
    <Notice tone='warn'>
      <b>{`${pairs.length} 处边界重叠：`}</b>
      {`${named.join('、')}${pairs.length > named.length ? ' 等' : ''}。重叠处的店会同时算在两个网格里，请改好边界再导入。`}
    </Notice>
  )
}

/** The map of all grids, once their boundaries are known. */
export const DistrictMap = ({ rows }: { readonly rows: readonly GridRow[] }) => {
  const linked = holds(grantsOf(useMe().data), 'office')
  const query = useBoundaries()
  const grids = rows.map(({ gridId, name, shops = 0, responsible }) => ({
    gridId,
    name,
    shops,
    vacant: responsible === undefined,
    officer: responsible?.name,
  }))
  return (
    <Panel title='网格图'>
      <Loaded query={query} what='网格边界' rows={4}>
        {({ boundaries }) =>
          boundaries.length === 0 ? (
            <EmptyState title='还没有网格边界'>点“导入边界”，选一个 GeoJSON 文件，按网格名对上。</EmptyState>
          ) : (
            <>
              <Overlaps rows={rows} boundaries={boundaries} />
              <GridMap grids={grids} boundaries={boundaries} linked={linked} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
