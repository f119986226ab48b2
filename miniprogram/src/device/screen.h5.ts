import type { Screen } from './screen'

export const screen = (): Screen => ({
  statusBarHeight: 0,
  height: document.getElementById('app')?.clientHeight ?? window.innerHeight,
  capsule: false,
  textSize: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
})
