import { parseArgs } from 'node:util'
import { type DistrictWanted, readDistrict, wholeNumber } from './district-wanted'

/** What `npm start` may be told. */
export type Wanted = DistrictWanted & {
  readonly folder: string
  readonly port: number
  readonly demo: boolean
  readonly fresh: boolean
  /** Whether the mini-program is built for the browser. */
  readonly phone: boolean
}

export const usage = `用法 usage: npm start -- [选项 options]
  --fresh          清空数据，从头再来 · throw the data away and begin again
  --no-demo        不造演示数据，三名管理员的邀请由您接受 · no demo district: accept the three invitations yourself
  --shops 60       演示辖区有多少家商户，平常 1200（只在第一次或 --fresh 时） · how many shops the demo has (first start or --fresh)
  --seed 7         换一批演示数据（只在第一次或 --fresh 时） · another demo district (first start or --fresh)
  --port 8700      网址的端口 · the port of all addresses
  --folder .data   数据放在哪里 · where data are kept
  --no-phone       不构建手机端网页 · leave the mini-program's web build alone
  --help           看这段话 · show this`

const options = {
  fresh: { type: 'boolean', default: false },
  port: { type: 'string', default: '8700' },
  seed: { type: 'string' },
  shops: { type: 'string' },
  demo: { type: 'boolean', default: true },
  folder: { type: 'string' },
  phone: { type: 'boolean', default: true },
  help: { type: 'boolean', default: false },
} as const

/** What is said instead of starting, and how the command ends. */
export type Instead = { readonly say: string; readonly code: 0 | 2 }

const mostPort = 65_535
const wrong = (what: string): Instead => ({ say: `${what}\n\n${usage}`, code: 2 })

/** Reads the command line; what cannot be read as one of the options is answered as a sentence. */
export const readSettings = (args: readonly string[], folder: string): Wanted | Instead => {
  const values = parsed(args)
  if (typeof values === 'string') return wrong(values)
  if (values.help) return { say: usage, code: 0 }
  const port = wholeNumber(values.port, mostPort)
  if (!port) return wrong(`--port ${values.port}：端口是 1 到 ${mostPort} · a port is 1 to ${mostPort}`)
  const district = readDistrict(values)
  if (typeof district === 'string') return wrong(district)
  const { demo, fresh, phone } = values
  return { folder: values.folder ?? folder, port, demo, fresh, phone, ...district }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowNegative: true }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
