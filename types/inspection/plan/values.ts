/**
 * How far a bureau may go in its plan. Food is inspected in full every two years (Order 49 art. 22), so a longer time
 * cannot be set; three years for drugs are a proposal (regulations §2.7), to be confirmed by the bureau.
 */
export const planLimits = { yearlyCap: 24, foodEveryMonths: 24, drugsEveryMonths: 36 } as const
