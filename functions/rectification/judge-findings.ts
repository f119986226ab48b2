import { deciderOf } from '../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'
import { judgementTold } from './message-words'
import type { StoredRectification } from './store'
import { tellMerchants } from './tell'

type Judgement = { readonly key: string; readonly verified: boolean; readonly reason?: string | undefined }
type Input = OrderAsked & { readonly judgements: readonly Judgement[] }

const saidToMerchants = async (deps: RectificationDeps, order: StoredRectification, at: Date) => {
  const told = judgementTold(order)
  return told ? await tellMerchants(deps, order, told, at) : []
}

/** From the desk: an officer verifies findings by what the merchant sent, or sends them back with a reason. */
export const judgeFindings = given(
  async (deps: RectificationDeps, asked: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const { actor, input, at } = asked
    const unreasoned = input.judgements.filter(({ verified, reason }) => !verified && !reason)
    if (unreasoned.length > 0)
      return refuse(
        'rectification.reasonNeeded',
        unreasoned.map(({ key }) => key),
      )
    const byKey = new Map(input.judgements.map((one) => [one.key, one]))
    if (byKey.size < input.judgements.length) return refuse('request.invalid', ['judgements'])
    const said = { at: at.toISOString(), by: deciderOf(actor), way: 'desk' as const }
    return await act(deps, asked, {
      deed: { kind: 'judge', verified: Object.fromEntries(input.judgements.map((one) => [one.key, one.verified])) },
      subject: subjectOf(asked.input),
      write: async (order) => ({
        order: {
          ...order,
          ...(order.closed && { closed: { ...order.closed, by: said.by } }),
          findings: order.findings.map((finding) => {
            const judged = byKey.get(finding.key)
            if (!judged) return finding
            const { verified, reason } = judged
            const judgement = { ...said, verified, ...(reason && { reason }) }
            return { ...finding, judgements: [...finding.judgements, judgement] }
          }),
        },
        writes: await saidToMerchants(deps, order, at),
      }),
    })
  },
)
