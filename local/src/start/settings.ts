import { parseArgs } from 'node:util'

/** What `npm start` may be told. */
export type Wanted = {
  readonly folder: string
  readonly port: number
  readonly seed: number
  readonly demo: boolean
  readonly fresh: boolean
  /** Whether the mini-program is built for the browser. */
  readonly phone: boolean
}

export const usage = `用法 usage: npm start -- [选项 options]
  --fresh          清空数据，从头再来 · throw the data away and begin again
  --no-demo        不造演示数据，三名管理员的邀请由您接受 · no demo district: accept the three invitations yourself
  --seed 7         换一批演示数据（只在第一次或 --fresh 时） · another demo district (first start or --fresh)
  --port 8700      网址的端口 · the port of all addresses
  --folder .data   数据放在哪里 · where data are kept
  --no-phone       不构建手机端网页 · leave the mini-program's web build alone
  --help           看这段话 · show this`

const options = {
  fresh: { type: 'boolean', default: false },
  port: { type: 'string', default: '8700' },
  seed: { type: 'string', default: '1' },
  demo: { type: 'boolean', default: true },
  folder: { type: 'string' },
  phone: { type: 'boolean', default: true },
  help: { type: 'boolean', default: false },
} as const

const whole = (text: string, most: number): number | undefined => {
  const number = Number(text)
  return /^\d{1,10}$/.test(text) && number >= 1 && number <= most ? number : undefined
}

/** What is said instead of starting, and how the command ends. */
export type Instead = { readonly say: string; readonly code: 0 | 2 }

const wrong = (what: string): Instead => ({ say: `${what}\n\n${usage}`, code: 2 })

/** Reads the command line; what cannot be read as one of the options is answered as a sentence. */
export const readSettings = (args: readonly string[], folder: string): Wanted | Instead => {
  const values = parsed(args)
  if (typeof values === 'string') return wrong(values)
  if (values.help) return { say: usage, code: 0 }
  const port = whole(values.port, 65_535)
  const seed = whole(values.seed, 4_294_967_295)
  if (!port) return wrong(`--port ${values.port}：端口是 1 到 65535 · a port is 1 to 65535`)
  if (!seed) return wrong(`--seed ${values.seed}：要一个正整数 · a positive whole number`)
  const { demo, fresh, phone } = values
  return { folder: values.folder ?? folder, port, seed, demo, fresh, phone }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowNegative: true }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
