/** Kinds of paper that a shop holds (证照). Validity and renewal windows belong to the kind: `rules/licence/`. */
export const licenceKinds = [
  'business',
  'foodOperation',
  'prepackagedFiling',
  'foodProduction',
  'smallCatering',
  'workshop',
  'smallGrocery',
  'stall',
  'drugOperation',
  'deviceOperation',
  'deviceFiling',
  'medicalInstitution',
] as const
export type LicenceKind = (typeof licenceKinds)[number]

export const licenceKindNames: Readonly<Record<LicenceKind, string>> = {
  business: '营业执照',
  foodOperation: '食品经营许可证',
  prepackagedFiling: '仅销售预包装食品备案',
  foodProduction: '食品生产许可证',
  smallCatering: '小餐饮店登记证',
  workshop: '食品小作坊登记证',
  smallGrocery: '小食杂店登记证',
  stall: '食品摊贩备案卡',
  drugOperation: '药品经营许可证',
  deviceOperation: '医疗器械经营许可证',
  deviceFiling: '第二类医疗器械经营备案',
  medicalInstitution: '医疗机构执业许可证',
}

/** What about a number does not fit its kind of paper; a failing check digit alone is a warning. */
export const numberProblems = ['length', 'alphabet', 'checkDigit', 'unknownFormat', 'otherKind'] as const
export type NumberProblem = (typeof numberProblems)[number]

/**
 * What a paper is worth on a given day. `renewable`: inside the legal renewal window; `expiring`: 30 days or fewer
 * and the window has shut or there is none; `unknownTerm`: the register holds no readable date.
 */
export const licenceStates = [
  'valid',
  'unlimited',
  'renewable',
  'expiring',
  'expired',
  'cancelled',
  'unknownTerm',
] as const
export type LicenceState = (typeof licenceStates)[number]
