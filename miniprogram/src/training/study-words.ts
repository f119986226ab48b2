/** `12.5 小时`, as study of a year is counted. */
export const hoursWords = (seconds: number): string => `${(Math.floor(seconds / 360) / 10).toFixed(1)} 小时`

/** Study of a year, toward what a director or an officer owes. */
export const yearWords = ({ seconds, owed }: { readonly seconds: number; readonly owed: number }): string =>
  owed > 0
    ? `今年学了 ${hoursWords(seconds)}，要学满 ${Math.round(owed / 3_600)} 小时`
    : `今年学了 ${hoursWords(seconds)}`

/** `3 分 20 秒`. */
export const timeWords = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const rest = whole % 60
  const minutes = whole >= 60 ? `${Math.floor(whole / 60)} 分` : ''
  return [minutes, rest > 0 || minutes === '' ? `${rest} 秒` : ''].filter(Boolean).join(' ')
}
