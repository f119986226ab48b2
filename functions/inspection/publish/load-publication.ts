import type { Actor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { type InspectionAsked, type Loaded, loadInspection, subjectOf } from '../load-inspection'
import { type Submitted, submittedOf } from '../past-visits'
import { type Publication, publicationOf } from './publication'
import { isOwed, type PublicationStore } from './store'

export type PublicationDeps = Pick<InspectionDeps, 'store' | 'shops' | 'people' | 'log' | 'enqueueMessage'>

export type LoadedPublication = Pick<Loaded, 'shop' | 'united'> & {
  readonly inspection: Submitted
  readonly publication: Publication
}

/** A concluded inspection and how it stands with the public, whoever asks. */
export const loadPublication = async (
  deps: PublicationDeps,
  district: string,
  asked: InspectionAsked,
): Promise<LoadedPublication | Refused> => {
  const loaded = await loadInspection(deps, district, asked)
  if (isRefused(loaded)) return loaded
  const [inspection] = submittedOf([loaded.inspection])
  if (!inspection) return refuse('inspection.unknown')
  const written = await deps.store.publications.get({ ...asked, district })
  const settings = written ? [] : await deps.store.settingsOf(district)
  const { shop, united } = loaded
  return { shop, ...(united && { united }), inspection, publication: publicationOf(inspection, written, settings) }
}

/** The same for the shop's own merchant; to every other it is denied. */
export const loadOwnPublication = async (
  deps: PublicationDeps,
  actor: Actor,
  asked: InspectionAsked,
): Promise<LoadedPublication | Refused> => {
  const loaded = await loadPublication(deps, actor.district, asked)
  if (isRefused(loaded)) return loaded
  const { shop, united = shop, inspection } = loaded
  if ([shop, united].some((one) => may.seeAsMerchant(actor, one))) return loaded
  return refuse('access.denied', undefined, subjectOf(inspection))
}

/** The write that keeps it, the first time or again. */
export const keep = ({ publications }: Pick<PublicationStore, 'publications'>, publication: Publication): Write => {
  const next = { ...publication, settled: !isOwed(publication) }
  return next.revision === 0 ? publications.insert({ ...next, revision: 1 }) : publications.replace(next)
}
