import { contains, type Position } from '@app/rules/shop/places/boundary'
import type { Dossier } from '@app/types/shop/contract'
import { useBoundaries } from '../../client/use-boundaries'
import { usePlaces } from '../../client/use-places'
import { Marked } from '../../parts/result-badge'

/** That a shop lies outside the line of its grid, and in which it lies instead: somebody looks, nothing is moved. */
export const OutsideHint = ({ shop: { gridId, location } }: { readonly shop: Dossier }) => {
  const boundaries = useBoundaries().data?.boundaries ?? []
  const grids = (usePlaces().data?.stations ?? []).flatMap((station) => station.grids)
  const own = boundaries.find(({ placeId }) => placeId === gridId)
  if (location === undefined || own === undefined) return null
  const position: Position = [location.longitude, location.latitude]
  if (contains(own.boundary, position)) return null
  const around = grids.filter((grid) =>
    boundaries.some(({ placeId, boundary }) => placeId === grid.gridId && contains(boundary, position)),
  )
  const where = around.length > 0 ? `落在${around.map(({ name }) => name).join('、')}` : '不在任何网格里'
  return (
    <div>
      <Marked tone='warn'>{`在所属网格的边界外，${where}。请核对位置或网格。`}</Marked>
    </div>
  )
}
