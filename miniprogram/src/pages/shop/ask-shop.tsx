import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Phrases } from '../../ui/phrases'

/** A code can be carried to another wall: only the person in the shop can tell. */
export const AskShop = ({ onMismatch }: { readonly onMismatch: () => void }) => {
  const [answered, setAnswered] = useState(false)
  if (answered) return null
  return (
    <Card>
      <View className='strong'>这是您站的这家店吗？</View>
      <View className='sub ask__how'>
        <Phrases words='请看一眼招牌和门牌号，对得上再往下看。' />
      </View>
      <View className='btns'>
        <Button id='is-this-shop' words='是这家' onTap={() => setAnswered(true)} />
        <Button id='not-this-shop' words='对不上' look='danger' onTap={onMismatch} />
      </View>
    </Card>
  )
}
