import type { Ending, InspectionContent, PhotoTaken, SignedAnswer } from '@app/types/inspection/content'
import type { Answer } from '../../data/api'
import { type DraftAnswer, type DraftAnswers, type DraftEnd, type DraftHead, noEnd } from '../../inspection/draft'
import type { PicturesNamed } from '../../inspection/hand-over/fetch-pictures'

/** What was signed last, put together again. */
export type Signed = Pick<Answer<'inspection', 'showSigned'>, 'contentHash' | 'tables' | 'pictures'> & {
  readonly content: InspectionContent
}

/** Photos by id, which is the hash: they lie at the server already. */
export type Correction = {
  readonly head: DraftHead
  readonly answers: DraftAnswers
  readonly end: DraftEnd
  readonly sent: readonly string[]
} & PicturesNamed

const idsOf = (photos: readonly PhotoTaken[] | undefined) =>
  photos && photos.length > 0 ? photos.map(({ sha256 }) => sha256) : undefined

const answerOf = ({ result, remark, reading, photos, handling }: SignedAnswer): DraftAnswer => {
  const ids = idsOf(photos)
  const after = idsOf(handling?.photosAfter)
  return {
    result,
    ...(remark && { remark }),
    ...(reading && { reading }),
    ...(ids && { photos: ids }),
    ...(handling && {
      handling: {
        disposition: handling.disposition,
        ...(handling.by && { by: handling.by }),
        ...(after && { photosAfter: after }),
      },
    }),
  }
}

const endOf = (ending: Ending): DraftEnd => {
  switch (ending.kind) {
    case 'concluded': {
      const { dispositions, rectifyBy, accidentRisk, note = '', contact } = ending
      return {
        ...{ ...noEnd, dispositions, accidentRisk, note, contactName: contact.name },
        ...(rectifyBy && { rectifyBy }),
        contactPhone: contact.phone ?? '',
      }
    }
    case 'obstructed':
      return { ...noEnd, kind: 'obstructed', facts: ending.facts, photos: idsOf(ending.photos) ?? [] }
    case 'notHeld': {
      const { kind, reason, facts = '', photos } = ending
      return { ...noEnd, kind, reason, facts, photos: idsOf(photos) ?? [] }
    }
    case 'recused':
      return { ...noEnd, kind: 'recused' }
  }
}

const photosNamed = ({ answers, ending }: InspectionContent): readonly PhotoTaken[] => [
  ...Object.values(answers).flatMap(({ photos = [], handling }) => [...photos, ...(handling?.photosAfter ?? [])]),
  ...('photos' in ending ? (ending.photos ?? []) : []),
]

const headOf = ({ content, contentHash, tables }: Signed, reason: string): DraftHead => {
  const { district, inspectionId, version, shop, kind, startedAt, inspectors, beginning, place } = content
  const [mine, theirs] = inspectors
  if (!mine || !theirs) throw new Error('an inspection of one')
  const { secondConfirmed: _, ...told } = beginning
  return {
    ...{ district, inspectionId, kind, startedAt, tables },
    ...(content.clock && { clock: content.clock }),
    version: version + 1,
    corrects: { contentHash, reason: reason.trim() },
    shopId: shop.shopId,
    shopName: shop.name,
    shopAddress: shop.address,
    inspectors: [mine, theirs],
    beginning: told,
    place: { address: place.address, ...(place.position && { position: place.position }) },
    mustCheck: content.mustCheck,
    extraChecks: content.extraChecks ?? [],
  }
}

/**
 * A signed inspection as a draft again, to be corrected: everything as it was, one version on, with the reason. Both
 * versions stay visible (Order 49 has no erasing).
 */
export const correctionOf = (signed: Signed, reason: string): Correction => {
  const { content, pictures } = signed
  const photos = photosNamed(content).map(({ sha256, takenAt, position, drawnOn }) => {
    const photo = { sha256, takenAt, ...(position && { position }), ...(drawnOn && { drawnOn }) }
    return [sha256, photo] as const
  })
  const { secondConfirmed } = content.beginning
  return {
    head: headOf(signed, reason),
    answers: Object.fromEntries(Object.entries(content.answers).map(([key, answer]) => [key, answerOf(answer)])),
    end: endOf(content.ending),
    photos: Object.fromEntries(photos),
    ...(secondConfirmed?.how === 'here' && {
      confirmed: { sha256: secondConfirmed.image, at: secondConfirmed.at },
    }),
    sent: pictures.map(({ sha256 }) => sha256),
  }
}
