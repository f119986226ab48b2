import { dayOf } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import type { Submitted } from '../past-visits'
import { onCard } from '../views'
import { type Publication, publicationOf, viewOf } from './publication'
import type { StoredPublicationSetting } from './store'

type CardInspection = PublicCard['inspections'][number]
type TakenBack = NonNullable<PublicCard['takenBack']>[number]

/** What became of the order to mend what an inspection found, by the inspection's number. */
export type RectificationOf = (inspectionId: string) => CardInspection['rectification'] | undefined

/** A shop's orders to mend, and those of entries merged into it; asked of whoever keeps them. */
export type AskOrders = (of: {
  readonly district: string
  readonly shopId: string
  readonly mergedFrom: readonly string[]
}) => Promise<RectificationOf>

/** Results that are shown as no longer public. */
const mostTakenBack = 5

export type ToPublish = {
  /** Newest first. */
  readonly inspections: readonly Submitted[]
  readonly publications: readonly Publication[]
  readonly settings: readonly StoredPublicationSetting[]
  readonly rectificationOf: RectificationOf
}

const keyOf = ({ shopId, inspectionId }: { readonly shopId: string; readonly inspectionId: string }) =>
  `${shopId}.${inspectionId}`

/**
 * What the public may read of a shop's inspections now: the results, and where there was one that is gone; also where a
 * correction left none.
 */
export const publicPart = ({ inspections, publications, settings, rectificationOf }: ToPublish) => {
  const written = new Map(publications.map((one) => [keyOf(one), one]))
  const all = inspections.map((inspection) => ({
    inspection,
    publication: publicationOf(inspection, written.get(keyOf(inspection)), settings),
  }))
  const known = new Set(inspections.map(keyOf))
  const gone = publications.filter((one) => one.correctedAway !== undefined && !known.has(keyOf(one)))
  const takenBack = [...all.map(({ publication }) => publication), ...gone]
    .flatMap(takenBackOf)
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .slice(0, mostTakenBack)
  return {
    forCard: all.flatMap(({ inspection, publication }) => resultOf(inspection, publication, rectificationOf)),
    ...(takenBack.length > 0 && { takenBack }),
  }
}

const resultOf = (
  inspection: Submitted,
  publication: Publication,
  rectificationOf: RectificationOf,
): CardInspection[] => {
  const view = viewOf(publication)
  if (view.sees !== 'result') return []
  const rectification = rectificationOf(inspection.inspectionId)
  return [
    {
      ...onCard(inspection),
      ...(rectification && { rectification }),
      ...(view.isCorrected && { corrected: true as const }),
      ...saidBeside(publication),
    },
  ]
}

/**
 * The last reply that the office let through, whatever was written since, and an objection that is open or changed
 * nothing; both of this very version.
 */
const saidBeside = (publication: Publication): Pick<CardInspection, 'reply' | 'objection'> => {
  const { about, objection } = publication
  const all = [...(publication.earlierReplies ?? []), ...(publication.reply ? [publication.reply] : [])]
  const reply = all.findLast(({ state, version }) => state === 'approved' && version === about.version)
  const standing = objection?.version === about.version ? (objection.answer?.outcome ?? 'open') : undefined
  return {
    ...(reply && { reply: { text: reply.text, day: dayOf(reply.writtenAt) } }),
    ...((standing === 'open' || standing === 'upheld') && { objection: standing }),
  }
}

const takenBackOf = (publication: Publication): TakenBack[] => {
  const view = viewOf(publication)
  if (view.sees !== 'notice') return []
  const { day, kind } = publication.about
  return [{ day, kind, notice: view.notice, on: publication.goneOn ?? day }]
}
