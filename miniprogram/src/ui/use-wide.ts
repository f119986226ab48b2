import { useEffect, useState } from 'react'
import { isWide, onWide } from '../device/wide'

/** Whether two columns stand side by side now. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(isWide)
  useEffect(() => onWide(() => setWide(isWide())), [])
  return wide
}
