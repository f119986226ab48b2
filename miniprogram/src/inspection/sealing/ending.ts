import type { Ending } from '@app/types/inspection/content'
import type { DraftEnd } from '../draft'
import { liveVerdict } from '../live-verdict'
import { type Drafted, photosTaken } from './drafted'

type Concluded = Extract<Ending, { kind: 'concluded' }>

const decided = (end: DraftEnd): Omit<Concluded, 'kind' | 'judgement'> => ({
  dispositions: [...end.dispositions],
  ...(end.rectifyBy && { rectifyBy: end.rectifyBy }),
  accidentRisk: end.accidentRisk,
  ...(end.note.trim() && { note: end.note }),
  contact: { name: end.contactName, ...(end.contactPhone.trim() && { phone: end.contactPhone }) },
})

const concluded = ({ head, answers, end }: Drafted): Concluded | undefined => {
  const { judgement } = liveVerdict(head, answers)
  if (!judgement?.verdict) return undefined
  const parts = judgement.parts.map(({ checklistId, verdict }) => ({ checklistId, verdict }))
  return { kind: 'concluded', judgement: { overall: judgement.verdict, parts }, ...decided(end) }
}

/** How it ended, as it is signed; undefined while it cannot be judged or its reason is missing. */
export const endingOf = (drafted: Drafted): Ending | undefined => {
  const { end, photo } = drafted
  const { kind, facts, reason } = end
  const taken = photosTaken(end.photos, photo)
  const photos = taken.length > 0 ? { photos: taken } : {}
  switch (kind) {
    case 'concluded':
      return concluded(drafted)
    case 'obstructed':
      return facts.trim() ? { kind, facts, ...photos } : undefined
    case 'notHeld':
      return reason && { kind, reason, ...(facts.trim() && { facts }), ...photos }
    case 'recused':
      return { kind }
  }
}
