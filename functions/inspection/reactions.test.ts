import { describe, expect, it } from 'vitest'
import type { RowChange } from '../platform/reaction'
import { manifest } from './manifest'
import { reactions } from './reactions'

const ids = { district: 'YX1', shopId: 'YX100001', inspectionId: 'I' }
const image = (state: string, document: string) => ({ ...ids, state, document: { state: document } })
const requested = (time: string) => ({
  ...ids,
  state: 'submitted',
  document: { state: 'requested', requestedAt: `2026-11-24T${time}:00.000Z` },
})
const delivered = (version: number) => ({ ...image('submitted', 'ready'), delivered: { version } })
const messagesFor = (change: Partial<RowChange>) =>
  reactions.flatMap(({ queue, when }) => {
    const message = when({ kind: 'Inspection', pk: 'D#YX1#SHOP#YX100001', changeId: '1', at: new Date(0), ...change })
    return message ? [{ queue, message }] : []
  })

describe('what follows a change of an inspection', () => {
  it.each<[string, Partial<RowChange>, string[]]>([
    ['begun', { after: image('notified', 'none') }, []],
    ['stopped by recusal', { after: image('recused', 'none') }, ['recusal-message']],
    ['of a recusal otherwise', { before: image('recused', 'none'), after: image('recused', 'none') }, []],
    [
      'of a recusal that was released',
      { before: image('recused', 'none'), after: { ...image('recused', 'none'), recusalReleased: {} } },
      ['recusal-message'],
    ],
    [
      'of a recusal for which others were sent',
      { before: image('recused', 'none'), after: { ...image('recused', 'none'), recusalReplaced: {} } },
      ['recusal-message'],
    ],
    [
      'of a recusal that was decided before',
      {
        before: { ...image('recused', 'none'), recusalReplaced: {} },
        after: { ...image('recused', 'none'), recusalReplaced: {} },
      },
      [],
    ],
    [
      'concluded',
      { before: image('notified', 'none'), after: image('submitted', 'requested') },
      ['document-render', 'inspection-message', 'publication-open'],
    ],
    [
      'concluded, its document later',
      { before: image('notified', 'none'), after: image('submitted', 'none') },
      ['inspection-message', 'publication-open'],
    ],
    [
      'its document asked for',
      { before: image('submitted', 'none'), after: image('submitted', 'requested') },
      ['document-render'],
    ],
    ['its document asked for again', { before: requested('02:00'), after: requested('02:31') }, ['document-render']],
    ['changed while its document is made', { before: requested('02:00'), after: requested('02:00') }, []],
    ['its document ready', { before: image('submitted', 'requested'), after: image('submitted', 'ready') }, []],
    ['corrected', { before: delivered(1), after: delivered(2) }, ['inspection-message', 'publication-open']],
    [
      'corrected to a visit that was not held',
      { before: delivered(1), after: { ...delivered(2), state: 'notHeld' } },
      ['publication-open'],
    ],
    ['removed', { before: image('submitted', 'ready') }, []],
    ['of another kind', { kind: 'Licence', after: image('submitted', 'requested') }, []],
  ])('%s', (_, change, queues) => {
    expect(messagesFor(change)).toEqual(queues.map((queue) => ({ queue, message: ids })))
  })

  it('goes to queues that the manifest names', () => {
    const named = manifest.queues.map(({ name }) => name)
    // the clock fills this one
    const filled = [...reactions.map(({ queue }) => queue), 'publication-day']
    expect(filled.toSorted()).toEqual(named.toSorted())
  })
})
