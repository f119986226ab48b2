type Task = () => Promise<void>
type Entry = { readonly at: number; readonly run: Task }

/** What happens when, in the order of its instants; what happens may put more on it. */
export const openAgenda = (setTime: (at: Date) => void) => {
  const entries: Entry[] = []
  return {
    /** Among those of one instant the first that was put stays the first. */
    put: (at: Date, run: Task): void => {
      const later = entries.findIndex((entry) => entry.at > at.getTime())
      entries.splice(later < 0 ? entries.length : later, 0, { at: at.getTime(), run })
    },
    /** Lets everything happen that is due before an instant. */
    runUntil: async (until: Date): Promise<void> => {
      for (let next = entries[0]; next && next.at < until.getTime(); next = entries[0]) {
        entries.shift()
        setTime(new Date(next.at))
        await next.run()
      }
    },
  }
}
export type Agenda = ReturnType<typeof openAgenda>
