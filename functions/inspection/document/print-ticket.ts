import type { TicketShown } from '@app/types/inspection/ticket'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { audienceOf, type InspectionAsked, loadInspection } from '../load-inspection'
import { submittedOf } from '../past-visits'
import { fillTicket } from './fill-ticket'

/** The short ticket of a concluded inspection for a 58 mm printer, to whoever may open its document. */
export const printTicket = given(
  async (deps: InspectionDeps, { actor, input }: Asked<InspectionAsked>): Promise<TicketShown | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    const [inspection] = submittedOf([loaded.inspection])
    if (!inspection) return refuse('inspection.unknown')
    const home = await deps.people.district(actor.district)
    const publicUrl = deps.shops.codeUrl(loaded.shop)
    const ticket = fillTicket({ inspection, bureauName: home?.bureauName ?? '', publicUrl })
    const { bytes, missing } = deps.drawTicket(ticket)
    return { bytes: Buffer.from(bytes).toString('base64'), missing: [...missing], parts: [...ticket] }
  },
)
