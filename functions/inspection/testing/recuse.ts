import { type Ask, answered } from './ask'
import type { House } from './house'
import { actorOf, type Name, personIdOf } from './people'
import { announcement, contentOf, deliveryOf, inspectorNamed } from './visit'

/** For tests: two begin or deliver an inspection at the noodle shop, or are asked there to step aside. */
export const recusing = (house: House, ask: Ask) => {
  const begin = async (lead: Name, second: Name, change: Record<string, unknown> = {}) => {
    const input = announcement(house, { secondInspectorId: personIdOf(second), ...change })
    return { inspectionId: input.inspectionId, outcome: await ask(actorOf(lead), 'announceInspection', input) }
  }
  const deliver = async (lead: Name, second: Name, recusalReason?: string) => {
    house.tick()
    const signers = [lead, second].map((name) => ({ personId: personIdOf(name), name: actorOf(name).name }))
    const content = contentOf(house, { inspectors: [inspectorNamed(lead), inspectorNamed(second)] })
    const told = { ...content.beginning.told, recusalRequested: true, ...(recusalReason && { recusalReason }) }
    const stopped = {
      beginning: { told: told as NonNullable<typeof content.beginning.told> },
      answers: {},
      ending: { kind: 'recused' as const },
    }
    const delivery = await deliveryOf(
      house,
      { ...content, ...(recusalReason && stopped) },
      { pick: (all) => all.slice(0, recusalReason ? 2 : 3).map((one, n) => ({ ...one, ...signers[n] })) },
    )
    const outcome = await ask(actorOf(lead), 'deliverInspection', delivery)
    house.tick()
    return { inspectionId: content.inspectionId, outcome }
  }
  const delivered = async (lead: Name, second: Name, recusalReason?: string) => {
    const { inspectionId, outcome } = await deliver(lead, second, recusalReason)
    await answered(Promise.resolve(outcome))
    return inspectionId
  }
  return {
    begin,
    deliver,
    delivered,
    recused: async (lead: Name = 'lead', second: Name = 'second') =>
      await delivered(lead, second, '主办是店主的亲戚。'),
    /** Why two may not begin: the code, and whom it names; nothing where they may. */
    refusalOf: async (lead: Name, second: Name) => {
      const { outcome } = await begin(lead, second)
      return 'refused' in outcome ? [outcome.refused.code, ...(outcome.refused.detail ?? [])] : []
    },
  }
}
export type Recusing = ReturnType<typeof recusing>
