import type { Question } from '@app/types/training/question'
import type { StoredQuestion } from '../store'

/** For the office alone: with what is right. */
export const forOffice = ({ district: _, personId: __, correctedIn: ___, ...question }: StoredQuestion): Question =>
  question
