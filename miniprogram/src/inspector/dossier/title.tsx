import type { Dossier } from '@app/types/shop/contract'
import { shopStatusNames } from '@app/types/shop/values'
import { Text, View } from '../../ui/box'
import { DoorTitle } from '../../ui/door-title'
import { Phrases } from '../../ui/phrases'
import { businessWords, dotted } from '../../words/shop'

/** Which shop it is, in the door's header. */
export const Title = ({ shop }: { readonly shop: Dossier }) => (
  <>
    <DoorTitle>{shop.name}</DoorTitle>
    <View className='door__line'>
      <View>
        <Phrases words={dotted(businessWords(shop.businessTypes), shop.address)} />
      </View>
    </View>
    <View className='wrap'>
      <Text className='chip'>{shopStatusNames[shop.status]}</Text>
      {shop.gridName && <Text className='chip'>{shop.gridName}</Text>}
      <Text className='chip'>{`查过 ${shop.inspections.length} 次`}</Text>
    </View>
  </>
)
