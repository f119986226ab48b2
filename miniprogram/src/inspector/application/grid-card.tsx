import type { Answer } from '../../data/api'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Strip } from '../../ui/strip'
import type { Like, Shown } from './beside'

type Station = Answer<'shop', 'listPlaces'>['stations'][number]
type GridCardProps = {
  readonly station: Station
  /** The grid whose boundary holds the place on the map. */
  readonly liesIn: Shown['liesIn']
  /** The grid that most shops of the street have. */
  readonly street: Like['grid']
  readonly chosen: string | undefined
  readonly onChoose: (gridId: string) => void
}

/** The station's grid to propose: where the place on the map lies, else where the street's other shops are. */
export const proposedIn = (
  station: Station | undefined,
  { liesIn, street }: Pick<GridCardProps, 'liesIn' | 'street'>,
) => [liesIn?.gridId, street?.gridId].find((gridId) => station?.grids.some((grid) => grid.gridId === gridId))

const whyOf = (gridId: string, { liesIn, street }: Pick<GridCardProps, 'liesIn' | 'street'>): string | undefined => {
  const why = [
    ...(gridId === liesIn?.gridId ? ['地图位置在这个网格里'] : []),
    ...(street && gridId === street.gridId ? [`这条路上有 ${street.neighbours} 家在这个网格`] : []),
  ]
  return why.length === 0 ? undefined : why.join('，')
}

/** In whose grid the new shop lies; the proposed one stands first. */
export const GridCard = ({ station, liesIn, street, chosen, onChoose }: GridCardProps) => {
  const proposed = proposedIn(station, { liesIn, street })
  const first = station.grids.filter(({ gridId }) => gridId === proposed)
  const others = station.grids.filter(({ gridId }) => gridId !== proposed)
  return (
    <Card title='分到哪个网格'>
      {liesIn && liesIn.stationId !== station.stationId && (
        <Strip look='warn'>{`地图位置在${liesIn.stationName}·${liesIn.gridName}的边界里。不归本所，请业务管理员转给那个所。`}</Strip>
      )}
      <View className='stack'>
        {[...first, ...others].map(({ gridId, name }) => (
          <OptionRow
            key={gridId}
            words={name}
            note={whyOf(gridId, { liesIn, street })}
            on={gridId === chosen}
            onTap={() => onChoose(gridId)}
          />
        ))}
        {station.grids.length === 0 && <View className='sub'>这个所还没有网格，请业务管理员先加。</View>}
      </View>
    </Card>
  )
}
