import { healthProblem } from '@app/rules/employee/health'
import type { Day } from '@app/rules/time/day'
import { NewEmployee, type SheetRow } from '@app/types/employee/contract'
import { type Post, postNames, posts } from '@app/types/employee/values'
import type { Cell } from '../platform/sheets/cell'
import { dayIn } from '../platform/sheets/day-in'
import { columnTwice } from '../platform/sheets/sheet-failures'
import { twinsOf } from './record-employees'

type Rows = readonly (readonly Cell[])[]
type Standing = {
  readonly inService: readonly { readonly name: string; readonly phone?: string | undefined }[]
  readonly today: Day
}

const headings = {
  name: '姓名',
  phone: '手机号',
  post: '职务',
  since: '入职日期',
  readyToEat: '接触直接入口食品',
  issuedOn: '健康证发证日期',
  validUntil: '健康证到期日期',
} as const
type Field = keyof typeof headings
const needed = ['name', 'post', 'since'] as const satisfies readonly Field[]

/** People of one sheet. */
const mostRows = 500
/** More than any column takes. */
const mostOfCell = 200

const textOf = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : String(cell).slice(0, mostOfCell).trim()
const isHeader = (row: readonly Cell[]) => row.some((cell) => textOf(cell) === headings.name)

type Read = (field: Field) => Cell

/** Judges every row of a sheet of people; a text says why there are no rows to judge. */
export const judgeRows = (rows: Rows, standing: Standing): readonly SheetRow[] | string => {
  const at = rows.findIndex(isHeader)
  const header = rows[at]?.map(textOf) ?? []
  const missing = needed.filter((field) => !header.includes(headings[field]))
  if (missing.length > 0) return `表头缺少：${missing.map((field) => headings[field]).join('、')}。请照样表写表头。`
  const twice = Object.values(headings).filter((heading) => header.indexOf(heading) !== header.lastIndexOf(heading))
  if (twice.length > 0) return columnTwice(twice)
  const judged = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''))
    .map(({ cells, row }) => {
      const read: Read = (field) => cells[header.indexOf(headings[field])]
      return { row, name: textOf(read('name')).slice(0, 40), ...judgeRow(read, standing.today) }
    })
  if (judged.length === 0) return '表头下面一行也没有。请填好后再传。'
  return judged.length > mostRows ? `一张表最多 ${mostRows} 人。请分成几张表。` : withTwins(judged, standing)
}

/** Whoever works there already, or stands in the sheet twice. */
const withTwins = (rows: readonly SheetRow[], { inService }: Standing): readonly SheetRow[] => {
  const twins = twinsOf(
    rows.map(({ name, employee }) => ({ name, ...(employee?.phone && { phone: employee.phone }) })),
    inService,
  )
  return rows.map((one, n) => {
    if (!twins[n] || !one.employee) return one
    const { employee: _, certificate: __, ...rest } = one
    return { ...rest, problems: [...rest.problems, '名单里或表里已有这个人；同名的请写上手机号'] }
  })
}

const judgeRow = (read: Read, today: Day): Pick<SheetRow, 'problems' | 'employee' | 'certificate'> => {
  const held = postsIn(textOf(read('post')))
  const since = sinceIn(read, today)
  const readyToEat = yesOrNo(textOf(read('readyToEat')))
  const certificate = certificateIn(read, today)
  const parsed = Facts.safeParse({
    ...namedIn(read),
    handlesReadyToEat: readyToEat,
    since: 'day' in since ? since.day : today,
    posts: held,
  })
  const problems = [
    ...('problem' in since ? [since.problem] : []),
    ...[held, certificate].filter((one) => typeof one === 'string'),
    ...(parsed.error?.issues ?? []).flatMap(({ path }) => wrong[String(path[0])] ?? []),
  ]
  return problems.length > 0 || !parsed.success
    ? { problems: [...new Set(problems)] }
    : { problems: [], employee: parsed.data, ...(typeof certificate === 'object' && { certificate }) }
}

const Facts = NewEmployee.omit({ employeeId: true })

const namedIn = (read: Read) => {
  const phone = textOf(read('phone')).replaceAll(/[\s-]/g, '')
  return { name: textOf(read('name')), ...(phone && { phone }) }
}

const sinceIn = (read: Read, today: Day): { readonly day: Day } | { readonly problem: string } => {
  const day = dayIn(read('since'))
  if (!day) return { problem: '入职日期读不出，请写成 2026-03-01' }
  return day > today ? { problem: '入职日期还没有到' } : { day }
}

/** What of a row does not fit; posts say themselves what is wrong with them. */
const wrong: Readonly<Record<string, string>> = {
  name: '没有写姓名，或者太长',
  phone: '手机号不是 11 位的手机号',
  handlesReadyToEat: '“接触直接入口食品”请写“是”或“否”',
}

/** Empty: yes, which asks for a certificate rather than doing without one. */
const yesOrNo = (text: string): boolean | undefined => {
  if (text === '' || text === '是') return true
  return text === '否' ? false : undefined
}

const postsIn = (text: string): readonly Post[] | string => {
  const named = text.split(/[、，,；;/\s]+/u).filter((word) => word !== '')
  const found = named.map((word) => posts.find((post) => postNames[post] === word))
  const unknown = named.filter((_, n) => found[n] === undefined)
  if (unknown.length > 0) return `没有“${unknown.join('、')}”这个职务，请写：${Object.values(postNames).join('、')}`
  const held = found.filter((post) => post !== undefined)
  return held.length > 0 ? held : ['worker']
}

const said = {
  issuedLater: '健康证的发证日期还没有到',
  endsBefore: '健康证的到期日期早于发证日期',
  longerThanAYear: '健康证的有效期最长一年',
} as const

const certificateIn = (read: Read, today: Day): SheetRow['certificate'] | string => {
  const isEmpty = [read('issuedOn'), read('validUntil')].every((cell) => textOf(cell) === '')
  if (isEmpty) return undefined
  const [issuedOn, validUntil] = [dayIn(read('issuedOn')), dayIn(read('validUntil'))]
  if (!issuedOn || !validUntil) return '健康证的日期读不出，两个都要写，例如 2026-03-01'
  const problem = healthProblem({ fit: true, issuedOn, validUntil }, today)
  return problem ? said[problem] : { fit: true, issuedOn, validUntil }
}
