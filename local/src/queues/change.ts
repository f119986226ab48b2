import type { Message } from './message'

/** One line of the log. What happens to several messages at once is one line: all or nothing. */
export type Change =
  | { readonly do: 'send'; readonly messages: readonly Message[] }
  | {
      readonly do: 'receive'
      readonly ids: readonly string[]
      /** These have been received too often already and move on. */
      readonly exhausted: readonly string[]
      readonly dead: string
      readonly at: number
      readonly visibleAt: number
    }
  | {
      readonly do: 'settle'
      readonly done: readonly string[]
      readonly failed: readonly string[]
      readonly why: string
    }
  | { readonly do: 'redrive'; readonly ids: readonly string[]; readonly queue: string; readonly at: number }

type Messages = Map<string, Message>

const edit = (messages: Messages, ids: readonly string[], to: (message: Message) => Message) => {
  for (const id of ids) {
    const message = messages.get(id)
    if (message !== undefined) messages.set(id, to(message))
  }
}

/** Carries out one line on the messages in memory. */
export const applyChange = (messages: Messages, change: Change): void => {
  if (change.do === 'send') for (const message of change.messages) messages.set(message.id, message)
  if (change.do === 'receive') receive(messages, change)
  if (change.do === 'settle') {
    for (const id of change.done) messages.delete(id)
    edit(messages, change.failed, (message) => ({ ...message, why: change.why }))
  }
  if (change.do === 'redrive')
    edit(messages, change.ids, ({ why: _why, firstReceivedAt: _first, ...message }) => ({
      ...message,
      queue: change.queue,
      received: 0,
      visibleAt: change.at,
    }))
}

const receive = (messages: Messages, { ids, exhausted, dead, at, visibleAt }: Extract<Change, { do: 'receive' }>) => {
  edit(messages, ids, (message) => ({
    ...message,
    visibleAt,
    received: message.received + 1,
    firstReceivedAt: message.firstReceivedAt ?? at,
  }))
  edit(messages, exhausted, (message) => ({ ...message, queue: dead, visibleAt: at }))
}
