import { dayOf } from '@app/rules/time/day'
import {
  $add,
  any,
  Entity,
  GetItemCommand,
  item,
  number,
  PutTransaction,
  string,
  UpdateItemCommand,
} from 'dynamodb-toolbox'
import type { AuditEntry, AuditLog, IdempotencyStore, KeptAnswer, KeyPlace } from '../ports/kernel'
import { asWrite } from './commit'
import { nameOf, seal, unseal } from './seal'
import type { RecordsTable } from './tables'

const days = (count: number) => count * 86_400
const epoch = (at: Date) => Math.floor(at.getTime() / 1000)
/** Keys outlive the 30 days that a phone may stay offline. */
const keyLife = days(31)
const deniedPerHour = 60

export const idempotencyStore = (table: RecordsTable): IdempotencyStore => {
  const kept = new Entity({
    name: 'Key',
    table,
    timestamps: false,
    computeKey: ({ district, scope, key }: { district: string; scope: string; key: string }) => ({
      pk: `D#${district}#KEY#${scope}#${key}`,
      sk: 'KEY',
    }),
    schema: item({
      district: string().key(),
      scope: string().key(),
      key: string().key(),
      sealed: string(),
      ttl: number(),
    }),
  })
  // the client's key is kept as its hash and seals the answer: cookies and tokens cannot be read from the table
  const placeOf = ({ district, scope, key }: KeyPlace) => ({ district, scope, key: nameOf(key) })
  return {
    find: async (place) => {
      const { Item } = await kept.build(GetItemCommand).key(placeOf(place)).options({ consistent: true }).send()
      return Item && (JSON.parse(unseal(place.key, Item.sealed)) as KeptAnswer)
    },
    keep: (place, answer, at) =>
      asWrite(
        kept
          .build(PutTransaction)
          .item({ ...placeOf(place), sealed: seal(place.key, JSON.stringify(answer)), ttl: epoch(at) + keyLife })
          .options({ condition: { attr: 'sealed', exists: false } }),
      ),
  }
}

export const auditLog = (table: RecordsTable): AuditLog => {
  const event = auditEntity(table)
  const denied = new Entity({
    name: 'DeniedCount',
    table,
    timestamps: false,
    computeKey: ({ district, personId, hour }: { district: string; personId: string; hour: string }) => ({
      pk: `D#${district}#DENIED#${personId}`,
      sk: hour,
    }),
    schema: item({
      district: string().key(),
      personId: string().key(),
      hour: string().key(),
      count: number(),
      ttl: number(),
    }),
  })
  return {
    record: (entry) => asWrite(event.build(PutTransaction).item(storedEvent(entry))),
    countDenied: async (district, personId, at) => {
      const hour = at.toISOString().slice(0, 13)
      const { Attributes } = await denied
        .build(UpdateItemCommand)
        .item({ district, personId, hour, count: $add(1), ttl: epoch(at) + days(2) })
        .options({ returnValues: 'ALL_NEW' })
        .send()
      return (Attributes?.count ?? 0) <= deniedPerHour
    },
  }
}

/** Events of one day in Shanghai share a partition, in order of time: the sequencer and the audit administrator read them so. */
export const auditEntity = (table: RecordsTable) =>
  new Entity({
    name: 'AuditEvent',
    table,
    timestamps: false,
    computeKey: ({ district, day, eventId }: { district: string; day: string; eventId: string }) => ({
      pk: `D#${district}#AUDIT#${day}`,
      sk: eventId,
    }),
    schema: item({
      district: string().key(),
      day: string().key(),
      eventId: string().key(),
      at: string(),
      operation: string(),
      outcome: string().enum('done', 'denied'),
      actor: any().castAs<{ kind: string; personId?: string; name?: string }>(),
      subject: string().optional(),
      reason: string().optional(),
    }),
  })

const storedEvent = ({ district, eventId, at, operation, outcome, actor, subject, reason }: AuditEntry) => ({
  district,
  day: dayOf(at.toISOString()),
  eventId,
  at: at.toISOString(),
  operation,
  outcome,
  actor:
    actor.kind === 'person' || actor.kind === 'unproven'
      ? { kind: actor.kind, personId: actor.personId, name: actor.name }
      : { kind: actor.kind },
  ...(subject && { subject }),
  ...(reason && { reason }),
})
