import { View } from '@tarojs/components'
import type { PrivacyAnswer } from '../device/privacy'
import { AgreeButton } from './agree-button'
import { Button } from './button'
import { Sheet } from './sheet'

/** Asked before the first use of camera, album or location (PIPL art. 14, 17): for what, and that one may say no. */
export const PrivacySheet = ({ onAnswer }: { readonly onAnswer: (answer: PrivacyAnswer) => void }) => (
  <Sheet
    title='要用到相机、相册或位置'
    onClose={() => onAnswer('disagree')}
    foot={
      <View className='btns'>
        <Button words='不同意' look='outline' onTap={() => onAnswer('disagree')} />
        <AgreeButton words='同意' onAgree={() => onAnswer('agree')} />
      </View>
    }
  >
    <View>照片和位置只写进您正在办的这件事，由本局保管，不作别用。不同意也能继续看和填，只是不能拍照、定位。</View>
  </Sheet>
)
