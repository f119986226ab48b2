/** A question as the sheet of the bank has it. */
export type QuestionIdea = {
  readonly kind: string
  readonly topic: string
  readonly text: string
  readonly choices: readonly { readonly text: string; readonly isRight: boolean }[]
  readonly explanation: string
  readonly clause: string
  readonly isHard: boolean
}

const kinds: Readonly<Record<string, string>> = { 单: '单选', 多: '多选', 判: '判断' }

type Draft = { -readonly [K in keyof QuestionIdea]: QuestionIdea[K] }

const begun = (line: string): Draft | undefined => {
  const [, mark = '', topic = '', text = ''] = /^([单多判]) (\S+) (.+)$/.exec(line) ?? []
  const kind = kinds[mark]
  return kind ? { kind, topic, text, choices: [], explanation: '', clause: '', isHard: false } : undefined
}

const fields: Readonly<Record<string, (said: string, last: Draft) => Partial<Draft>>> = {
  '+': (text, { choices }) => ({ choices: [...choices, { text, isRight: true }] }),
  '-': (text, { choices }) => ({ choices: [...choices, { text, isRight: false }] }),
  释: (explanation) => ({ explanation }),
  据: (clause) => ({ clause }),
  难: () => ({ isHard: true }),
}

/** Throws where a line is none of a question. */
export const readQuestions = (text: string): readonly QuestionIdea[] => {
  const read: Draft[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    const next = begun(line)
    const last = read.at(-1)
    const field = fields[line.slice(0, 1)]
    if (next) read.push(next)
    else if (last && field) Object.assign(last, field(line.slice(2), last))
    else throw new Error(`no line of a question: ${line}`)
  }
  return read
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** What is right does not always come first. */
const turned = <T>(all: readonly T[], by: number): readonly T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
]

const rowOf = ({ kind, topic, text, choices, explanation, clause }: QuestionIdea, n: number): readonly string[] => {
  const isSentence = kind === '判断'
  const shown = isSentence ? [] : turned(choices, n)
  const right = isSentence
    ? (choices[0]?.text ?? '')
    : shown.flatMap(({ isRight }, at) => (isRight ? [letters[at] ?? ''] : [])).join('')
  return [kind, text, ...letters.slice(0, 4).map((_, at) => shown[at]?.text ?? ''), right, explanation, clause, topic]
}

const head = ['题型', '题目', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '依据', '主题']

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The bank as the office brings it: a sheet in UTF-8. */
export const questionSheet = (questions: readonly QuestionIdea[]): Uint8Array => {
  const rows = [head, ...questions.map(rowOf)]
  return new TextEncoder().encode(rows.map((row) => row.map(cell).join(',')).join('\r\n'))
}
