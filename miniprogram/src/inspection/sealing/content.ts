import type { InspectionContent, SignedAnswer } from '@app/types/inspection/content'
import { signable } from '../../data/signable-text'
import type { DraftAnswer, DraftHandling, DraftHead } from '../draft'
import { type Drafted, type PhotoOf, photosTaken } from './drafted'
import { endingOf } from './ending'

const handlingOf = ({ disposition, by, photosAfter }: DraftHandling, photo: PhotoOf) => {
  const after = photosTaken(photosAfter, photo)
  return { disposition, ...(by && { by }), ...(after.length > 0 && { photosAfter: after }) }
}

const answerOf = (answer: DraftAnswer, photo: PhotoOf): SignedAnswer | undefined => {
  const { result, remark, reading, photos, handling } = answer
  if (!result) return undefined
  const taken = photosTaken(photos, photo)
  return {
    result,
    ...(remark?.trim() && { remark }),
    ...(reading?.trim() && { reading }),
    ...(taken.length > 0 && { photos: taken }),
    ...(handling && result === 'fail' && { handling: handlingOf(handling, photo) }),
  }
}

const answersOf = ({ answers, photo }: Drafted): InspectionContent['answers'] =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => {
      const signed = answerOf(answer, photo)
      return signed ? [[key, signed]] : []
    }),
  )

const asked = ({ tables, mustCheck, extraChecks }: DraftHead) => ({
  tables: tables.map(({ id, version, title, standing, hash }) => ({
    ...{ id, version, title, hash },
    ...(standing && { standing }),
  })),
  mustCheck: mustCheck.map(({ key, day }) => ({ key, day })),
  ...(extraChecks.length > 0 && { extraChecks: extraChecks.map(({ key, text, day }) => ({ key, text, day })) }),
})

const who = ({ district, inspectionId, version, corrects, shopId, shopName, shopAddress }: DraftHead) => ({
  ...{ district, inspectionId, version },
  ...(corrects && { corrects }),
  shop: { shopId, name: shopName, address: shopAddress },
})

/**
 * Everything that was shown and is signed, with the judgement of the very rules that the server judges by; undefined
 * while there is none. Texts are as the server reads them.
 */
export const contentOf = (drafted: Drafted, finishedAt: string): InspectionContent | undefined => {
  const { head, secondConfirmed } = drafted
  const ending = endingOf(drafted)
  if (!ending) return undefined
  return signable<InspectionContent>({
    format: 'inspection/1',
    ...who(head),
    kind: head.kind,
    inspectors: head.inspectors.map((inspector) => ({ ...inspector })),
    beginning: { ...head.beginning, ...(secondConfirmed && { secondConfirmed }) },
    place: head.place,
    startedAt: head.startedAt,
    finishedAt,
    ...(head.clock && { clock: head.clock }),
    ...asked(head),
    answers: answersOf(drafted),
    ending,
  })
}
