import { appendFileSync, readFileSync } from 'node:fs'
import type { Feed } from '../feed/feed'

/** One line per record that the consumer was given. */
export type Line = { readonly sequence: number; readonly pk: string; readonly n: number }

/** Keeps what it is given in a file of its own, outside the database, as a reaction to events would. */
export const recordInto = (file: string, feed: Feed) =>
  feed.consume({
    name: 'recorder',
    table: 'records',
    batchSize: 20,
    handle: async (records) => {
      const lines = records.map(({ sequenceNumber, newImage }): Line => {
        const [pk, n] = [newImage?.['pk']?.S ?? '', Number(newImage?.['n']?.N ?? 0)]
        return { sequence: Number(sequenceNumber), pk, n }
      })
      appendFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    },
  })

/** What was recorded, each record once, in the order of its first delivery. A half line is a write that a kill cut off. */
export const readRecorded = (file: string): readonly Line[] => {
  const lines = readFileSync(file, 'utf8').split('\n').flatMap(parse)
  return [...new Map([...lines].reverse().map((line) => [line.sequence, line])).values()].reverse()
}

const parse = (text: string): Line[] => {
  try {
    return [JSON.parse(text) as Line]
  } catch {
    return []
  }
}
