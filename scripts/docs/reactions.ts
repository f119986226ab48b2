import { manifests } from '../../functions/lambdas/manifests.ts'
import { reactions } from '../../functions/lambdas/reactions.ts'
import type { RowChange } from '../../functions/platform/reaction.ts'
import { inspectionStates } from '../../types/inspection/values.ts'
import { importStates } from '../../types/shop/imports.ts'
import { signStates } from '../../types/shop/signs.ts'
import { placeholder } from './placeholder.ts'

type Images = Pick<RowChange, 'before' | 'after'>

const states = [...new Set([...inspectionStates, ...importStates, ...signStates])]
const documentStates = ['none', 'requested', 'ready']
const image = (fixed: object) => placeholder({ state: '<state>', document: {}, ...fixed }).value as RowChange['after']

/** Changes to try, each with how it is said; the first that wakes a reaction names it. */
const trials: readonly (readonly [words: string, images: Images])[] = [
  ['is new', { after: image({}) }],
  ...states.map((state) => [`is new, \`${state}\``, { after: image({ state }) }] as const),
  ...states.map((state) => [`becomes \`${state}\``, { before: image({}), after: image({ state }) }] as const),
  ...states.map((state) => {
    const [before, after] = [image({ state, nextChunk: 0 }), image({ state, nextChunk: 1 })]
    return [`goes on to its next chunk, \`${state}\``, { before, after }] as const
  }),
  ...documentStates.map(
    (state) =>
      [`its document becomes \`${state}\``, { before: image({}), after: image({ document: { state } }) }] as const,
  ),
]

/** Changes that wake a reaction already when they are new say nothing more when they come again. */
const wakes = (kind: string, when: (change: RowChange) => object | undefined) => {
  const woken = trials.flatMap(([words, images]) => {
    const message = when({ kind, pk: '', at: new Date(0), changeId: '', ...images })
    return message ? [{ words, fields: Object.keys(message) }] : []
  })
  const always = woken.find(({ words }) => words === 'is new')
  if (always) return [always]
  const becoming = woken.filter(({ words }) => !words.startsWith('is new'))
  return becoming.length ? becoming : woken
}

export type ReactionLine = {
  readonly queue: string
  readonly domain: string
  /** Empty where no reaction fills the queue. */
  readonly when: string
  readonly fields: readonly string[]
  readonly seconds: number
  readonly receives: number
}

const wakingOf = (queue: string, kinds: readonly string[]) =>
  reactions
    .filter((one) => one.queue === queue)
    .flatMap(({ when }) => kinds.flatMap((kind) => wakes(kind, when).map((woken) => ({ kind, ...woken }))))

/** Every queue with what wakes it, found by showing each reaction changes of every kind. */
export const reactionLines = (kinds: readonly string[]): readonly ReactionLine[] =>
  manifests.flatMap(({ domain, queues }) =>
    queues.map(({ name, visibilitySeconds, mostReceives }) => {
      const woken = wakingOf(name, kinds)
      return {
        queue: name,
        domain,
        when: woken.map(({ kind, words }) => `\`${kind}\` ${words}`).join('; '),
        fields: woken[0]?.fields ?? [],
        seconds: visibilitySeconds,
        receives: mostReceives,
      }
    }),
  )
