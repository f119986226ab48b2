/** What a printer would put on paper: its lines with their looks, and its codes. Any byte it does not know is a fault. */
export type Printed = {
  readonly lines: readonly {
    readonly text: string
    readonly align: number
    readonly bold: boolean
    readonly size: number
  }[]
  readonly codes: readonly string[]
  readonly settings: readonly string[]
}

type State = { align: number; bold: boolean; size: number; line: number[]; code: string; isChinese: boolean }
type Paper = { readonly lines: Printed['lines'][number][]; readonly codes: string[]; readonly settings: string[] }
type Next = () => number

const fresh = () => ({ align: 0, bold: false, size: 0, isChinese: false })

const print = ({ lines }: Paper, state: State) => {
  const text = new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(state.line))
  lines.push({ text, align: state.align, bold: state.bold, size: state.size })
  state.line = []
}

/** `GS ( k`. */
const readQr = (next: Next, paper: Paper, state: State) => {
  if (next() !== 0x6b) throw new RangeError('GS ( of something else')
  const length = next() + next() * 256
  const [cn, fn, ...rest] = Array.from({ length }, next)
  if (cn !== 0x31) throw new RangeError(`GS ( k about ${cn}`)
  if (fn === 0x50) state.code = Buffer.from(rest.slice(1)).toString('ascii')
  else if (fn === 0x51) paper.codes.push(state.code)
  else paper.settings.push(`${fn}: ${rest.join(' ')}`)
}

type Command = (next: Next, paper: Paper, state: State) => void

const commands: Readonly<Record<string, Command>> = {
  '1b40': (_, __, state) => void Object.assign(state, fresh()),
  '1c26': (_, __, state) => void Object.assign(state, { isChinese: true }),
  '1b61': (next, _, state) => void Object.assign(state, { align: next() }),
  '1b45': (next, _, state) => void Object.assign(state, { bold: next() === 1 }),
  '1d21': (next, _, state) => void Object.assign(state, { size: next() }),
  '1b64': (next, { settings }) => void settings.push(`feed ${next()}`),
  '1d28': readQr,
}

const readCommand = (first: number, next: Next, paper: Paper, state: State) => {
  const name = Buffer.from([first, next()]).toString('hex')
  const run = commands[name]
  if (!run) throw new RangeError(`no command ${name}`)
  run(next, paper, state)
}

const readCharacter = (byte: number, next: Next, { line, isChinese }: State) => {
  if (byte >= 0x81 && isChinese) line.push(byte, next())
  else if (byte >= 0x20 && byte < 0x7f) line.push(byte)
  else throw new RangeError(`byte ${byte} is nothing`)
}

const introducers: readonly number[] = [0x1b, 0x1c, 0x1d]

/** A printer written apart from what makes tickets, from the commands' reference: it reads byte after byte. */
export const readEscpos = (bytes: Uint8Array): Printed => {
  const paper: Paper = { lines: [], codes: [], settings: [] }
  const state: State = { ...fresh(), line: [], code: '' }
  let at = 0
  const next = () => {
    const byte = bytes[at++]
    if (byte === undefined) throw new RangeError('the bytes end inside a command')
    return byte
  }
  while (at < bytes.length) {
    const byte = next()
    if (byte === 0x0a) print(paper, state)
    else if (introducers.includes(byte)) readCommand(byte, next, paper, state)
    else readCharacter(byte, next, state)
  }
  if (state.line.length > 0) throw new RangeError('a line was never printed')
  return paper
}
