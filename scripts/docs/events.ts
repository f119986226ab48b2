import { existsSync, readFileSync } from 'node:fs'
import { isChange, type OperationName, operations } from '../../functions/guards/operations.ts'
import { type PolicyRow, policy } from '../../functions/guards/policy.ts'
import { root } from '../install.mjs'
import { keyLines } from './keys.ts'
import { type ReactionLine, reactionLines } from './reactions.ts'
import { subjectOf } from './subjects.ts'

const changeRow = (name: OperationName, path: string) => {
  const [domain = '', operation = ''] = name.split('.')
  const isHeard = (policy[name] as PolicyRow).event !== 'none'
  return `| \`${name}\` | \`${path}\` | ${isHeard ? `\`${subjectOf(domain, operation)}\`` : 'no event'} |`
}

/** The file that runs a queue's messages, as the domain's `workers.ts` binds it. */
const workerFile = (domain: string, queue: string): string => {
  const folder = `functions/${domain}`
  const bindings = readFileSync(`${root}${folder}/workers.ts`, 'utf8')
  const worker = bindings.match(new RegExp(`'?\\b${queue}'?: (\\w+)\\(`))?.[1]
  const from = worker && bindings.match(new RegExp(`import \\{[^}]*\\b${worker}\\b[^}]*\\} from '\\./([\\w/-]+)'`))?.[1]
  const file = `${folder}/${from}.ts`
  if (!from || !existsSync(root + file)) throw new Error(`the worker of ${queue} was not found`)
  return file
}

/** What fills a queue besides reactions, or what the trials cannot show. */
const otherwise: Readonly<Record<string, string>> = {
  intake: 'a message that `public` puts there',
  'card-rebuild': 'a shop whose card `react` could not write; `Station` gets another name or telephone',
  'upload-remove': '`Upload` of a register is forgotten: its import is over, or a month is',
}

const reactionRow = ({ queue, domain, when, fields, seconds, receives }: ReactionLine) => {
  const message = fields.map((field) => `\`${field}\``).join(', ') || '–'
  const woken = when || otherwise[queue]
  return `| \`${queue}\` | ${woken} | ${message} | \`${workerFile(domain, queue)}\` | ${seconds} s, ${receives} × |`
}

/** `docs/events.md`, whole. */
export const eventsDocument = async (): Promise<string> => {
  const kinds = (await keyLines()).map(({ kind }) => kind)
  return `# Events

Written by \`npm run docs\` from the contract, the reactions and the manifests; a test fails when it is not what they say. Why there is no \`events.ts\` beside the contracts: [ADR 5](adr/0005-events-are-row-changes.md).

## What may change, and what its audit event is about

Each of these leaves exactly one audit event, \`done\`, in its own transaction, but for a stranger's first step ([ADR 2](adr/0002-changes-are-returned.md)); a denied call of a signed-in person leaves one \`denied\`, at most 60 an hour. Steps of jobs leave theirs under the name of the step, by the actor \`system\`.

| operation | POST | about |
| --- | --- | --- |
${operations
  .filter(isChange)
  .map(({ name, path }) => changeRow(name, path))
  .join('\n')}

## What happens next

\`react\` reads every committed change of \`records\` in order (\`functions/lambdas/react.ts\`). It writes the public card of each shop whose partition changed itself (\`functions/shop/card/card-reaction.ts\`) and puts everything else on a queue, with a dead-letter queue \`<name>-dead\` each; \`work\` runs the messages, and every worker is safe to repeat. A shop whose card cannot be built holds up nothing: it goes to \`card-rebuild\`. The last column says how long a message may be worked on before it is handed out again, and how often that is.

| queue | waits for | message | worker | limits |
| --- | --- | --- | --- | --- |
${reactionLines(kinds).map(reactionRow).join('\n')}
`
}
