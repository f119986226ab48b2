/** Posts (职务) in a shop. The first three are the responsible persons of Order 60; the owner need not be one of them. */
export const posts = ['principal', 'foodSafetyDirector', 'foodSafetyOfficer', 'worker'] as const
export type Post = (typeof posts)[number]

export const postNames: Readonly<Record<Post, string>> = {
  principal: '主要负责人',
  foodSafetyDirector: '食品安全总监',
  foodSafetyOfficer: '食品安全员',
  worker: '从业人员',
}

/** Whom a shop has to show to the public (Order 60 art. 5). */
export const responsiblePosts = ['principal', 'foodSafetyDirector', 'foodSafetyOfficer'] as const satisfies Post[]
export type ResponsiblePost = (typeof responsiblePosts)[number]

/** A letter of appointment (任命书): asked for, and drawn a moment later. */
export const letterStates = ['requested', 'ready'] as const

/** Whether a shop has to have something. `unknown`: a fact is missing that decides it, which `asks` names. */
export const obligations = ['required', 'encouraged', 'notRequired', 'unknown'] as const
export type Obligation = (typeof obligations)[number]

/** Facts of a shop that decide what it owes. */
export const decidingFacts = ['creditCode', 'sizeClass', 'dinersPerMeal'] as const
export type DecidingFact = (typeof decidingFacts)[number]

export const decidingFactNames: Readonly<Record<DecidingFact, string>> = {
  creditCode: '统一社会信用代码',
  sizeClass: '规模',
  dinersPerMeal: '每餐就餐人数',
}

/**
 * How a health certificate (健康证明) stands on a day. `notNeeded`: touches no food that is eaten as it is; `unfit`: the
 * yearly check said so, for whatever reason (never stored).
 */
export const healthStates = ['valid', 'expiring', 'expired', 'unfit', 'missing', 'notNeeded'] as const
export type HealthState = (typeof healthStates)[number]

export const healthStateNames: Readonly<Record<HealthState, string>> = {
  valid: '有效',
  expiring: '快到期',
  expired: '已过期',
  unfit: '不适合从事',
  missing: '没有登记',
  notNeeded: '不需要',
}

/** What the public may read of a responsible person beside the post; each with the person's own consent (PIPL art. 25). */
export const publishedFacts = ['name', 'phone', 'photo'] as const
export type PublishedFact = (typeof publishedFacts)[number]

export const publishedFactNames: Readonly<Record<PublishedFact, string>> = {
  name: '姓名',
  phone: '手机号',
  photo: '照片',
}
