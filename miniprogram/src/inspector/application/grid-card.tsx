import type { Answer } from '../../data/api'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import type { Like } from './beside'

type Station = Answer<'shop', 'listPlaces'>['stations'][number]
type GridCardProps = {
  readonly station: Station
  readonly proposed: Like['grid']
  readonly chosen: string | undefined
  readonly onChoose: (gridId: string) => void
}

/** In whose grid the new shop lies; the one that its street has is proposed and stands first. */
export const GridCard = ({ station, proposed, chosen, onChoose }: GridCardProps) => {
  const first = station.grids.filter(({ gridId }) => gridId === proposed?.gridId)
  const others = station.grids.filter(({ gridId }) => gridId !== proposed?.gridId)
  return (
    <Card title='分到哪个网格'>
      <View className='stack'>
        {[...first, ...others].map(({ gridId, name }) => (
          <OptionRow
            key={gridId}
            words={name}
            note={gridId === proposed?.gridId ? `这条路上有 ${proposed.neighbours} 家在这个网格` : undefined}
            on={gridId === chosen}
            onTap={() => onChoose(gridId)}
          />
        ))}
        {station.grids.length === 0 && <View className='sub'>这个所还没有网格，请业务管理员先加。</View>}
      </View>
    </Card>
  )
}
