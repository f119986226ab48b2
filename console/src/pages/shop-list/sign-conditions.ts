import { addMonths } from '@app/rules/time/day'

/** What the list of shops can be narrowed to about signs on walls. */
export const signChoices = ['signable', 'unprinted', 'scanned', 'seen', 'unseen', 'never', 'merged'] as const
export type SignChoice = (typeof signChoices)[number]

export const signNames: Readonly<Record<SignChoice, string>> = {
  signable: '能做码牌',
  unprinted: '没做过码牌',
  scanned: '核验过',
  seen: '一年内核验过',
  unseen: '一年没核验过',
  never: '从没核验过',
  merged: '已合并、码牌还在用',
}

/** Signs that are printed and should hang. */
const hanging = { signable: 'yes', printed: 'yes' } as const

/** What is asked of the list: verified is a sign that an inspector scanned within the twelve months before a day. */
export const signsAsked = (sign: SignChoice, day: string) => {
  const yearAgo = addMonths(day, -12)
  const asked = {
    signable: { signable: 'yes' },
    unprinted: { signable: 'yes', printed: 'no' },
    scanned: { ...hanging, scanned: 'yes' },
    seen: { ...hanging, scannedSince: yearAgo },
    unseen: { ...hanging, notScannedSince: yearAgo },
    never: { ...hanging, scanned: 'no' },
    merged: { status: 'merged', printed: 'yes' },
  } as const
  return asked[sign]
}
