import type { PlaceBoundary } from '@app/types/shop/boundaries'
import { Link } from 'react-router'
import { figure } from '../../words/figures'
import { drawMap, type MapGrid } from './draw-map'

type Props = {
  readonly grids: readonly MapGrid[]
  readonly boundaries: readonly PlaceBoundary[]
  readonly linked: boolean
}

const Area = ({ grid, path, label }: ReturnType<typeof drawMap>['areas'][number]) => (
  <g className={grid.vacant ? 'map-grid vacant' : 'map-grid'}>
    <title>{[grid.name, grid.officer ?? '缺责任人', `${figure(grid.shops)} 户`].join('，')}</title>
    <path d={path} fillRule='evenodd' />
    <text x={label.x} y={label.y}>
      {grid.name}
    </text>
    <text x={label.x} y={label.y + 20} className='map-count'>
      {`${figure(grid.shops)} 户`}
    </text>
  </g>
)

/** The district's grids as they lie to each other, with names and number of shops; no map behind, nothing is fetched. */
export const GridMap = ({ grids, boundaries, linked }: Props) => {
  const { areas, width, height } = drawMap(grids, boundaries)
  const missing = grids.length - areas.length
  if (areas.length === 0) return null
  return (
    <figure className='grid-map'>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        aria-label={`网格图，${areas.length} 个网格`}
        role={linked ? 'group' : 'img'}
      >
        {areas.map((area) =>
          linked ? (
            <Link key={area.grid.gridId} to={`/shops?gridId=${area.grid.gridId}`}>
              <Area {...area} />
            </Link>
          ) : (
            <Area key={area.grid.gridId} {...area} />
          ),
        )}
      </svg>
      <figcaption className='quiet'>
        {missing > 0 ? `还有 ${missing} 个网格没有边界。` : '全部网格都有边界。'}
        黄色的网格缺责任人。
      </figcaption>
    </figure>
  )
}
