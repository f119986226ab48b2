const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Older than this, what the pack says of a shop is not to be relied on without saying so. */
const staleMs = 3 * day

const agoWords = (ms: number): string => {
  if (ms < minute) return '刚刚'
  if (ms < hour) return `${Math.floor(ms / minute)} 分钟前`
  return ms < day ? `${Math.floor(ms / hour)} 小时前` : `${Math.floor(ms / day)} 天前`
}

/** `3 小时前`; a clock that was set back is no age. */
export const packAge = (at: number, now: number): string => agoWords(Math.max(0, now - at))

export const isStale = (at: number, now: number): boolean => now - at > staleMs

/** How old the grids on this phone are, and what to do about it once that is long. */
export const packWords = (at: number, now: number): string => {
  const age = packAge(at, now)
  const words = `网格资料${/^\d/.test(age) ? ' ' : ''}${age}更新`
  return isStale(at, now) ? `${words}，太旧了，近几天的检查和整改可能没有。请在有网络的地方打开首页。` : words
}
