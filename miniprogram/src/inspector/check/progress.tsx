import { useStore } from '../../data/use-store'
import { online } from '../../parts'
import { View } from '../../ui/box'
import { Icon } from '../../ui/icon'

/** How far it is, and that it is kept. */
export const Progress = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const connected = useStore(online)
  return (
    <>
      <View className='progress'>
        <View>
          <View className='progress__done'>{done}</View>
          <View>{`/ ${total} 项`}</View>
        </View>
        <View className='progress__saved'>
          <Icon name={connected ? 'tick' : 'offline'} size='small' />
          <View>{connected ? '已存在手机' : '无网络·已存在手机'}</View>
        </View>
      </View>
      <View className='door__meter' ariaHidden>
        <View className='door__done' style={`width:${total === 0 ? 0 : Math.round((100 * done) / total)}%`} />
      </View>
    </>
  )
}
