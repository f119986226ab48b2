import { standingOf } from '@app/rules/inspection/publication'
import { termRungs } from '@app/rules/inspection/publication-term'
import { PublicationSetting } from '@app/types/inspection/publication'
import {
  objectionOutcomes,
  publicationDecisions,
  publicationDeeds,
  publicationModes,
  replyStates,
} from '@app/types/inspection/publication/values'
import { dispositions, inspectionKinds, verdictScales, verdicts } from '@app/types/inspection/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const Reply = z.object({
  text: z.string(),
  /** Of the result to which it was written: beside another one it does not stand. */
  version: z.number(),
  state: z.enum(replyStates),
  writtenAt: z.string(),
  reason: z.string().optional(),
})
export type StoredReply = z.infer<typeof Reply>

const Objection = z.object({
  text: z.string(),
  version: z.number(),
  raisedAt: z.string(),
  raisedBy: z.string(),
  dueOn: z.string(),
  assignee: z.object({ personId: z.string(), name: z.string() }).optional(),
  answer: z
    .object({ outcome: z.enum(objectionOutcomes), reasons: z.string(), answeredAt: z.string(), by: z.string() })
    .optional(),
})
export type StoredObjection = z.infer<typeof Objection>

const Deed = z.object({
  deed: z.enum(publicationDeeds),
  at: z.string(),
  by: z.string(),
  reason: z.string().optional(),
})
export type StoredDeed = z.infer<typeof Deed>

/** Terms that the bureau keeps: until when a result is public, and an objection answered. */
const terms = ['publication', 'answer'] as const
export type Term = (typeof terms)[number]

/** What the public is shown of one result, and what its shop says to it. Beside the inspection, which it never changes. */
export const StoredPublication = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  /** Of the inspection as it was when this was written: what lists show. */
  about: z.object({
    shopName: z.string(),
    stationId: z.string().optional(),
    kind: z.enum(inspectionKinds),
    verdict: z.enum(verdicts),
    scale: z.enum(verdictScales).optional(),
    day: z.string(),
    /** Day on which its shop had this version; the day of the inspection where it is not said. */
    receivedOn: z.string().optional(),
    version: z.number(),
    dispositions: z.array(z.enum(dispositions)),
  }),
  /** The setting under which the result was accepted. */
  setting: z.object({
    version: z.number(),
    mode: z.enum(publicationModes),
    objectWithin: z.number(),
    answerWithin: z.number(),
  }),
  /** Of the first version: a correction gives no new time (Order 49 art. 39). */
  dueOn: z.string(),
  isDueUnsure: z.boolean(),
  decision: z.enum(publicationDecisions).optional(),
  decidedVersion: z.number().optional(),
  /** Why the office decided so. */
  reason: z.string().optional(),
  firstPublic: z.number().optional(),
  publishedOn: z.string().optional(),
  /** The corrected version that has no result any more; `about` says what the one before it had. */
  correctedAway: z.number().optional(),
  /** Day on which what was public stopped to be. */
  goneOn: z.string().optional(),
  reply: Reply.optional(),
  /** Replies that later ones followed, oldest first. */
  earlierReplies: z.array(Reply).optional(),
  repliesSent: z.number(),
  objection: Objection.optional(),
  /** Objections to earlier versions, oldest first. */
  earlierObjections: z.array(Objection).optional(),
  /** The bureau owes nobody anything of it by a day. */
  settled: z.boolean().optional(),
  /** What the office was told of terms, each once for a due day. */
  termsTold: z.array(z.object({ about: z.enum(terms), rung: z.enum(termRungs), dueOn: z.string() })).optional(),
  /** Oldest first. */
  deeds: z.array(Deed),
})
export type StoredPublication = z.infer<typeof StoredPublication>

export const StoredPublicationSetting = PublicationSetting.extend({
  revision: z.number(),
  district: z.string(),
  effectiveFrom: z.string(),
  setAt: z.string(),
  setBy: z.string(),
  personId: z.string().optional(),
  reason: z.string(),
})
export type StoredPublicationSetting = z.infer<typeof StoredPublicationSetting>

type PublicationKey = { readonly district: string; readonly shopId: string; readonly inspectionId: string }
type United = {
  readonly district: string
  readonly shopId: string
  readonly mergedFrom?: readonly string[] | undefined
}

/** Publications of which the bureau owes somebody something by a day; all others apart. */
export const owedPk = (district: string) => `D#${district}#PUBLICATIONS`
export const settledPk = (district: string) => `D#${district}#PUBLICATIONS#settled`

type Owing = Omit<StoredPublication, 'district' | 'dueOn' | 'inspectionId'>

/** A result of the setting that looks first, or of which a correction is awaited; what is held is held for a reason. */
export const owesPublication = ({
  about,
  setting,
  ...said
}: Pick<Owing, 'about' | 'setting'> & Partial<Owing>): boolean => {
  const { decision, decidedVersion, correctedAway } = said
  const { version, dispositions: found } = about
  const standing = standingOf({
    mode: setting.mode,
    version,
    dispositions: found,
    decision,
    decidedVersion,
    correctedAway,
  })
  return standing === 'waiting' || standing === 'correcting'
}

/** By its result, or by an answer to its shop. */
export const isOwed = (publication: Owing): boolean =>
  owesPublication(publication) || (publication.objection !== undefined && publication.objection.answer === undefined)

/** Versions of a district's setting that are read: nobody changes it more often. */
const mostVersions = 200

export const publicationStore = (table: RecordsTable) => {
  const publications = collection(table, {
    name: 'Publication',
    schema: StoredPublication,
    key: ({ district, shopId, inspectionId }: PublicationKey) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `PUBLICATION#${inspectionId}`,
    }),
    list: ({ district, dueOn, inspectionId, settled }) => ({
      listPk: settled ? settledPk(district) : owedPk(district),
      listSk: `${dueOn}#${inspectionId}`,
    }),
  })
  const publicationSettings = collection(table, {
    name: 'PublicationSetting',
    schema: StoredPublicationSetting,
    key: ({ district, version }: { district: string; version: number }) => ({
      pk: `D#${district}#PUBLICATION`,
      sk: `VERSION#${String(version).padStart(6, '0')}`,
    }),
  })
  return {
    publications,
    /** Of a shop, and of entries that were merged into it. */
    publicationsOf: async ({ district, shopId, mergedFrom = [] }: United) =>
      (
        await Promise.all(
          [shopId, ...mergedFrom].map((id) => publications.within(`D#${district}#SHOP#${id}`, 'PUBLICATION#')),
        )
      ).flat(),
    publicationSettings,
    /** Newest first. */
    settingsOf: (district: string) => publicationSettings.latest(`D#${district}#PUBLICATION`, 'VERSION#', mostVersions),
  }
}
export type PublicationStore = ReturnType<typeof publicationStore>
