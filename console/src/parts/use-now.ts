import { useEffect, useState } from 'react'
import { useOutside } from '../client/api-context'

/** The time, renewed every `every` milliseconds. */
export const useNow = (every: number): Date => {
  const { now } = useOutside()
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), every)
    return () => clearInterval(timer)
  }, [now, every])
  return at
}
