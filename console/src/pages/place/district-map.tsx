import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { holds } from '../../words/role-words'
import { GridMap } from './grid-map'
import type { GridRow } from './place-rows'

export const boundariesKey = ['boundaries'] as const

/** The map of all grids, once their boundaries are known. */
export const DistrictMap = ({ rows }: { readonly rows: readonly GridRow[] }) => {
  const api = useApi()
  const linked = holds(grantsOf(useMe().data), 'office')
  const query = useQuery({ queryKey: boundariesKey, queryFn: () => api.shop.listBoundaries() })
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
            <GridMap grids={grids} boundaries={boundaries} linked={linked} />
          )
        }
      </Loaded>
    </Panel>
  )
}
