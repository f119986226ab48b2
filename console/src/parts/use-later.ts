import { useEffect, useState } from 'react'

/** The value once it has rested for `pause` milliseconds. */
export const useLater = <T>(value: T, pause: number): T => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return rested
}
