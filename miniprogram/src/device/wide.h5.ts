import type * as Port from './wide'

const tablet = () => window.matchMedia('(min-width: 768px) and (pointer: coarse)')

export const isWide: typeof Port.isWide = () => tablet().matches

export const onWide: typeof Port.onWide = (changed) => {
  const media = tablet()
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
