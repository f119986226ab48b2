import { Button } from '@tarojs/components'
import { agreeButtonId } from '../device/privacy-button'
import type { AgreeButtonProps } from './agree-button'

export const AgreeButton = ({ words, onAgree }: AgreeButtonProps) => (
  <Button
    id={agreeButtonId}
    className='btn btn--primary btn--native'
    openType='agreePrivacyAuthorization'
    onAgreePrivacyAuthorization={onAgree}
  >
    {words}
  </Button>
)
