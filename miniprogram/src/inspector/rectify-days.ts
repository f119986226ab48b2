import { rectifyDays } from '@app/rules/inspection/disposition'

/** Days for rectification to choose from (regulations leave it to the bureau, at most 30). */
export const rectifyChoices = [3, 7, 15, rectifyDays.most] as const

/** What is proposed. */
export const rectifyProposal = rectifyDays.default
