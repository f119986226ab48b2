import {
  isUnderInvestigation,
  type PublicationFacts,
  publicViewOf,
  standingOf,
} from '@app/rules/inspection/publication'
import { deadlineAfter, publishWithin, settingAt } from '@app/rules/inspection/publication-setting'
import { type Day, dayOf } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import type { PublicationStanding } from '@app/types/inspection/publication/values'
import { dayOfInspection, type Submitted } from '../past-visits'
import type { StoredDeed, StoredPublication, StoredPublicationSetting } from './store'

/** A result's publication, whether or not anything of it was written yet. */
export type Publication = StoredPublication

/** Which version of a result stands. */
const versionOf = ({ delivered }: Submitted): number => delivered.version

/** The version that was the first to have a result, and when the bureau had it, however late it came. */
const firstOf = ({ earlier = [], delivered }: Submitted): { readonly version: number; readonly receivedAt: string } =>
  earlier.find(({ verdict }) => verdict !== undefined) ?? delivered

const aboutOf = (inspection: Submitted): Publication['about'] => {
  const { shopName, stationId, kind, result, delivered } = inspection
  const { verdict, dispositions } = result
  const day = dayOfInspection(inspection)
  const arrivedOn = dayOf(delivered.receivedAt)
  return {
    shopName,
    ...(result.scale && { scale: result.scale }),
    ...(stationId && { stationId }),
    kind,
    verdict,
    day,
    // the document, and the message about it, are there once the bureau has what was signed; a data message is received
    // when it reaches the addressee's system (电子签名法 art. 11)
    receivedOn: arrivedOn > day ? arrivedOn : day,
    version: versionOf(inspection),
    dispositions,
  }
}

/** What nobody has written anything about yet: it stands as the setting of its time says, corrected since or not. */
const unwritten = (inspection: Submitted, settings: readonly StoredPublicationSetting[]): Publication => {
  const { district, shopId, inspectionId } = inspection
  const first = firstOf(inspection)
  const { version, mode, objectWithin, answerWithin } = settingAt(settings, first.receivedAt)
  const about = aboutOf(inspection)
  const due = deadlineAfter(publicHolidays, about.day, publishWithin)
  // what is kept back is written down when it is accepted, so this was public from its first version on
  const wasPublic = mode === 'atOnce' && (about.version > first.version || !isUnderInvestigation(about))
  return {
    revision: 0,
    district,
    shopId,
    inspectionId,
    about,
    setting: { version, mode, objectWithin, answerWithin },
    dueOn: due.on,
    isDueUnsure: due.isUnsure,
    ...(wasPublic && { firstPublic: first.version, publishedOn: dayOf(first.receivedAt) }),
    repliesSent: 0,
    deeds: [],
  }
}

export const publicationOf = (
  inspection: Submitted,
  written: Publication | undefined,
  settings: readonly StoredPublicationSetting[],
): Publication => (written ? { ...written, about: aboutOf(inspection) } : unwritten(inspection, settings))

export const factsOf = ({ about, setting, ...said }: Publication): PublicationFacts => ({
  mode: setting.mode,
  version: about.version,
  dispositions: about.dispositions,
  decision: said.decision,
  decidedVersion: said.decidedVersion,
  firstPublic: said.firstPublic,
  correctedAway: said.correctedAway,
})

export const standingIn = (publication: Publication): PublicationStanding => standingOf(factsOf(publication))
export const viewOf = (publication: Publication) => publicViewOf(factsOf(publication))

/** Notes when the public could first read it, and since when it no longer can. */
export const seenOn = (publication: Publication, day: Day): Publication => {
  const { firstPublic, publishedOn, goneOn, ...rest } = publication
  const isPublic = standingIn(publication) === 'published'
  const first = firstPublic ?? (isPublic ? publication.about.version : undefined)
  const gone = isPublic || first === undefined ? undefined : (goneOn ?? day)
  return {
    ...rest,
    ...(first !== undefined && { firstPublic: first, publishedOn: publishedOn ?? day }),
    ...(gone && { goneOn: gone }),
  }
}

/** Deeds that are kept; the audit log has every one. */
const mostDeeds = 60

export const withDeed = (publication: Publication, deed: StoredDeed): Publication => ({
  ...publication,
  deeds: [...publication.deeds, deed].slice(-mostDeeds),
})
