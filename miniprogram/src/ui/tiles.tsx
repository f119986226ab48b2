import { Text, View } from '@tarojs/components'
import { Tap } from './tap'

export type Tile = {
  readonly id: string
  readonly count: number
  readonly words: string
  /** What cannot wait is the one light tile. */
  readonly pressing?: boolean
}

const Counted = ({ count, words }: Pick<Tile, 'count' | 'words'>) => (
  <>
    <Text className='tile__count'>{count}</Text>
    <Text className='tile__words'>{words}</Text>
  </>
)

/** Counts in the door's header, each a way to what it counts; none of it is no way. */
export const Tiles = ({ tiles, onTap }: { readonly tiles: readonly Tile[]; readonly onTap: (id: string) => void }) => (
  <View className='tiles'>
    {tiles.map(({ id, count, words, pressing = false }) =>
      count === 0 ? (
        <View key={id} className='tile'>
          <Counted count={count} words={words} />
        </View>
      ) : (
        <Tap key={id} id={`tile-${id}`} className={`tile${pressing ? ' tile--pressing' : ''}`} onTap={() => onTap(id)}>
          <Counted count={count} words={words} />
        </Tap>
      ),
    )}
  </View>
)
