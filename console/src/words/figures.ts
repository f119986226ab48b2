/** Thousands with a comma: `4,033`. */
export const figure = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** Rate in percent with one decimal, rounded down: 16 of 18 is `88.8%`. `—` where nothing was counted. */
export const rate = (part: number, whole: number): string => {
  if (whole <= 0) return '—'
  const tenths = Math.floor((part * 1_000) / whole)
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

/** Share of a bar in percent, 0 to 100, for drawing. */
export const share = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))

/** How old figures are: `1 秒前`, `2 分钟前`, `3 小时前`. At least one second: nothing is from the future. */
export const age = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.floor(milliseconds / 1_000))
  if (seconds < 60) return `${seconds} 秒前`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} 分钟前`
  return `${Math.floor(seconds / 3_600)} 小时前`
}

/** What is left of a short wait: `1 分 42 秒`, `42 秒`. */
export const countdown = (seconds: number): string => {
  const left = Math.max(0, Math.ceil(seconds))
  const minutes = Math.floor(left / 60)
  return minutes > 0 ? `${minutes} 分 ${left % 60} 秒` : `${left} 秒`
}

/** Numbers of papers in groups of four, on detail pages only: copied text keeps its own form. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
