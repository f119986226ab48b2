import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from './tree-files.ts'

export type Document = { readonly file: string; readonly text: string }

const isDocument = (file: string) => /^(README[^/]*|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(file)

/** README, CONTRIBUTING and everything below `docs/`. */
export const documentsIn = (tree: string): readonly Document[] =>
  [...readdirSync(tree), ...filesIn(join(tree, 'docs')).map((file) => `docs/${file}`)]
    .filter(isDocument)
    .map((file) => ({ file, text: readFileSync(join(tree, file), 'utf8') }))

const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner]) => inner ?? '').filter(Boolean)

const folders = 'types|rules|functions|miniprogram|console|infra|local|e2e|bench|docs|scripts|lint'
const pathLike = new RegExp(`^(?:(?:${folders})/[\\w./-]*|[\\w.-]+\\.(?:cjs|config\\.json|config\\.ts))$`)
/** What builds write is not there before them. */
const isMade = (path: string) => /(^|\/)(dist|dist-h5|\.data|\.cache)(\/|$)/.test(path)

/** Paths in backticks that lead nowhere. */
export const unknownPaths = (tree: string, { text }: Document): readonly string[] =>
  quoted(text).filter((path) => pathLike.test(path) && !isMade(path) && !existsSync(join(tree, path)))

type Package = { readonly scripts?: Readonly<Record<string, string>> }
const scriptsOf = (tree: string, workspace: string): Readonly<Record<string, string>> => {
  const file = join(tree, workspace, 'package.json')
  return existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as Package).scripts ?? {}) : {}
}

/** `npm run <script>` that no package has; `-w <workspace>` looks there. */
export const unknownCommands = (tree: string, { text }: Document): readonly string[] =>
  [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)(?: -w (\w+))?/g)]
    .filter(([, name = '', workspace = '.']) => !(name in scriptsOf(tree, workspace)) && name !== 'test')
    .map(([whole]) => whole)

const headingId = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const hasHeading = (file: string, id: string): boolean =>
  readFileSync(file, 'utf8')
    .split('\n')
    .some((line) => line.startsWith('#') && headingId(line.replace(/^#+/, '')) === id)

/** Links between documents whose file or heading is not there. */
export const brokenLinks = (tree: string, { file, text }: Document): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', id] = link.split('#')
      const target = path ? join(tree, dirname(file), path) : join(tree, file)
      return !existsSync(target) || (id !== undefined && !hasHeading(target, id))
    })

/** Names of the glossary's second column, as written in backticks there. */
export const nounsOf = (glossary: string): readonly string[] =>
  glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => quoted(line.split('|')[2] ?? ''))

const codeFolders = ['types', 'rules', 'functions']

/** Names of the glossary that no file of types, rules or functions has as a word of its own. */
export const unknownNouns = (tree: string, glossary: string): readonly string[] => {
  const code = codeFolders.flatMap((folder) =>
    filesIn(join(tree, folder))
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => readFileSync(join(tree, folder, file), 'utf8')),
  )
  const whole = code.join('\n')
  return nounsOf(glossary).filter((noun) => !new RegExp(`\\b${noun}s?\\b`).test(whole))
}
