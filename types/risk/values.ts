/** Risk level (风险等级), Order 49 art. 21: how often a shop is inspected, not how clean it is. A is low, D is high. */
export const riskLevels = ['A', 'B', 'C', 'D'] as const
export type RiskLevel = (typeof riskLevels)[number]

export const riskLevelNames: Readonly<Record<RiskLevel, string>> = { A: '低', B: '较低', C: '较高', D: '高' }
