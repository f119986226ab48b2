import { createInterface } from 'node:readline/promises'
import { columnNames } from '@app/rules/shop/register-row'
import type { Import } from '@app/types/shop/imports'
import type { Decision } from './import-file'

type Terminal = {
  readonly say: (line: string) => void
  /** Undefined where nobody sits at a terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined
  /** Somebody said beforehand that new places may be created. */
  readonly createPlaces: boolean
}

/** Prints what a sheet would do and has somebody decide; without an answer nothing is stored. */
export const decideAt =
  ({ say, ask, createPlaces }: Terminal) =>
  async (one: Import): Promise<Decision> => {
    for (const line of proposalLines(one)) say(line)
    if (createPlaces) return 'createPlaces'
    if (ask) return await answered(ask, one)
    say('没有写入。看过没错，请加 --create-places 再导入一次，或在后台确认。')
    return 'leave'
  }

const answered = async (ask: NonNullable<Terminal['ask']>, { proposed }: Import): Promise<Decision> => {
  const { stations, grids } = proposed
  const { question, answers } = stations.length + grids.length > 0 ? aboutPlaces : aboutColumns
  return answers[(await ask(question)).trim().toLowerCase()] ?? 'leave'
}

type Question = { readonly question: string; readonly answers: Readonly<Partial<Record<string, Decision>>> }

const aboutPlaces: Question = {
  question: '新建这些所和网格，并写入？ y 新建 / s 不新建，写入 / 其他 先不写入：',
  answers: { y: 'createPlaces', s: 'withoutPlaces' },
}
const aboutColumns: Question = { question: '照这样写入？ y 写入 / 其他 先不写入：', answers: { y: 'withoutPlaces' } }

/** What is new and what was left out, each with the number of rows. */
const proposalLines = ({ proposed, columnsIgnored, sheetsIgnored }: Import): string[] => [
  ...proposed.stations.map(({ name, rows }) => `  新的所：${name}（${rows} 行）`),
  ...proposed.grids.map(
    ({ station, name, rows }) => `  新的网格：${station ? `${station}·` : ''}${name}（${rows} 行）`,
  ),
  ...sheetsIgnored.map(({ name, rows }) => `  没有采用的工作表：${name}（${rows} 行）`),
  ...columnsIgnored.map(({ at, heading, fits }) => {
    const column = heading === '' ? `第 ${at + 1} 列` : heading
    return `  没有采用的列：${column}${fits ? `（也像“${columnNames[fits]}”）` : ''}`
  }),
]

/** A question at this process's own terminal; undefined when it has none. */
export const askHere = (): Terminal['ask'] => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    const answer = await lines.question(question)
    lines.close()
    return answer
  }
}
