import { Text, View } from '@tarojs/components'

export default function Index() {
  return (
    <View className='page'>
      <Text className='icon icon--scan' />
      <Text className='shape shape--warn' />
      <View className='btn btn--primary' ariaRole='button' ariaLabel='试试'>
        主要动作
      </View>
    </View>
  )
}
