// Asia/Shanghai has been UTC+8 without summer time since 1991-09-15 (IANA tz database, zone Asia/Shanghai).
const eastMs = 8 * 3_600_000
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

const shifted = (at: Date) => new Date(at.getTime() + eastMs)

/** `YYYY-MM-DDTHH:mm` on the wall, as a `datetime-local` field has it. */
export const onTheWall = (at: Date): string => shifted(at).toISOString().slice(0, 16)

/** The instant of a wall time `YYYY-MM-DDTHH:mm`; undefined when there is no such day or hour. */
export const fromTheWall = (wall: string): Date | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return undefined
  const at = new Date(`${wall}:00.000+08:00`)
  return !Number.isNaN(at.getTime()) && onTheWall(at) === wall ? at : undefined
}

/** Nine in the morning of the day after. */
export const nineTomorrow = (now: Date): Date => {
  const day = shifted(new Date(now.getTime() + 86_400_000))
    .toISOString()
    .slice(0, 10)
  return new Date(`${day}T09:00:00.000+08:00`)
}

/** `2026年11月24日 周二`. */
export const dayInWords = (at: Date): string => {
  const wall = shifted(at)
  const day = `${wall.getUTCFullYear()}年${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日`
  return `${day} ${weekdays[wall.getUTCDay()]}`
}

/** `08:12`. */
export const timeInWords = (at: Date): string => onTheWall(at).slice(11)
