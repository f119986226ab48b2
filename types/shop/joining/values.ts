/**
 * What became of an application to join: `submitted` waits for the bureau, `returned` for the applicant; the others are
 * the end of it.
 */
export const applicationStates = ['submitted', 'returned', 'approved', 'refused', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationStateNames: Readonly<Record<ApplicationState, string>> = {
  submitted: '等监管所看',
  returned: '要补改',
  approved: '已通过',
  refused: '没有通过',
  withdrawn: '已撤回',
}

/** What is applied for: a shop that the register does not know, or to become the merchant of one that it knows. */
export const applicationAims = ['newShop', 'member'] as const
export type ApplicationAim = (typeof applicationAims)[number]

export const applicationAimNames: Readonly<Record<ApplicationAim, string>> = {
  newShop: '新店入驻',
  member: '认领在册的店',
}

/** What is doubtful about a credit code that may stand all the same: people compare it with the licence. */
export const codeDoubts = ['checkDigit', 'prefix'] as const
export type CodeDoubt = (typeof codeDoubts)[number]

/** Why a shop of the register is shown beside an application. */
export const likenesses = ['name', 'address'] as const
export type Likeness = (typeof likenesses)[number]

/** What one WeChat user may ask for. Days are those of Shanghai. */
export const joiningLimits = {
  /** Applications that wait for the bureau or for the applicant. */
  open: 3,
  /** Sent in a day, new and mended together. */
  sentADay: 5,
  photosADay: 12,
  /** Bytes of a photograph of a licence. */
  photoBytes: 2_000_000,
  /** Tries to claim a shop by a code, right ones and wrong ones. */
  claimsADay: 5,
  /** Wrong numbers after which a code of an inspector is void. */
  wrongNumbers: 5,
  /** Days for which such a code holds. */
  claimCodeDays: 7,
  /** Days after which personal data of an application that came to nothing is forgotten (PIPL art. 19). */
  keptDays: 30,
} as const

/** Orders of the list of applications; `-` turns one round. */
export const applicationSorts = ['submittedAt', '-submittedAt', 'name', '-name', 'changedAt', '-changedAt'] as const
export type ApplicationSort = (typeof applicationSorts)[number]

/** The service message by which an applicant hears the bureau's answer. */
export const answerTemplate = 'joining-answer'

/**
 * What became of an attempt to claim a shop by a code: `wrong` is a code that is not there, over, or not this shop's;
 * `hasMerchant` somebody runs it already, and is told.
 */
export const claimOutcomes = ['claimed', 'wrong', 'hasMerchant'] as const
export type ClaimOutcome = (typeof claimOutcomes)[number]

/** By what somebody wanted a shop that another runs. */
export const claimWays = ['code', 'application'] as const
export type ClaimWay = (typeof claimWays)[number]
