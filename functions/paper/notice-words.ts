/**
 * The notice (告知事项) that is read out before an inspection.
 * Order 49 of the State Administration for Market Regulation (食品生产经营监督检查管理办法) art. 23: two or more
 * inspectors, recusal; art. 24: credential or task letter shown on the spot. The three grounds follow the form of 2016.
 */
export const noticeWords = (kindName: string): readonly string[] => [
  `我们是监督检查人员，现向您出示执法证件。我们依法对您单位进行${kindName}，请予配合，如实提供情况和资料。`,
  '依照《食品生产经营监督检查管理办法》（国家市场监督管理总局令第49号）第二十三条、第二十四条，实施监督检查的人员应当不少于两名，并当场出示有效执法证件或者本局出具的检查任务书。监督检查人员少于两名，或者所出示的证件与其身份不符的，您单位有权拒绝检查。',
  '监督检查人员有下列情形之一的，您单位有权申请其回避：一、是您单位负责人或者其近亲属；二、本人或者其近亲属与您单位有直接利害关系；三、有其他可能影响检查公正的情形。',
]
