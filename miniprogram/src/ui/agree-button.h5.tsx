import { agreeButtonId } from '../device/privacy-button'
import type { AgreeButtonProps } from './agree-button'
import { Button } from './button'

export const AgreeButton = ({ words, onAgree }: AgreeButtonProps) => (
  <Button id={agreeButtonId} words={words} onTap={onAgree} />
)
