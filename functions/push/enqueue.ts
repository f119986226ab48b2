import type { NewId } from '../platform/ports/clock'
import type { Write } from '../platform/ports/records'
import type { PushStore } from './store'

export type MessageOrder = {
  readonly district: string
  readonly recipientOpenid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, { value: string }>>
  /** Recipient, kind, subject, due date, rung: one message for each, ever. */
  readonly key: string
  readonly at: Date
}

export type CodeOrder = {
  readonly district: string
  readonly scene: string
  readonly page: string
  readonly objectKey: string
  readonly key: string
  readonly at: Date
}

/** The writes that put something into the outbox, for the transaction that causes it. Refused when it is there already. */
export const enqueuer = ({ store, newId }: { readonly store: PushStore; readonly newId: NewId }) => {
  const entry = ({ district, key, at }: { district: string; key: string; at: Date }) => ({
    revision: 1,
    district,
    entryId: newId(),
    key,
    state: 'due' as const,
    dueAt: at.toISOString(),
    attempts: 0,
  })
  return {
    message: (order: MessageOrder): Write[] => {
      const { recipientOpenid: touser, templateId, page, data } = order
      return [
        store.outbox.insert({
          ...entry(order),
          what: { kind: 'service-message', touser, templateId, page, data: { ...data } },
        }),
      ]
    },
    codeImage: (order: CodeOrder): Write[] => {
      const { scene, page, objectKey } = order
      return [store.outbox.insert({ ...entry(order), what: { kind: 'mini-program-code', scene, page, objectKey } })]
    },
  }
}
export type Enqueuer = ReturnType<typeof enqueuer>
