import { type NoticeSubject, noticeSubjects } from '@app/types/inspection/values'
import type { BusinessType } from '@app/types/shop/values'
import { dealsWithDrugs, dealsWithFood } from './plan-setting'

/** What the inspected unit is told before an inspection (告知事项), and the question that it answers. */
export type Notice = {
  readonly version: number
  readonly paragraphs: readonly string[]
  readonly question: string
}

/**
 * Order 49 of the State Administration for Market Regulation (食品生产经营监督检查管理办法) art. 23: two or more
 * inspectors, recusal; art. 24: credential or task letter shown on the spot. The three grounds follow the form of 2016.
 */
const first = (kindName: string): Notice => ({
  version: 1,
  paragraphs: [
    `我们是监督检查人员，现向您出示执法证件。我们依法对您单位进行${kindName}，请予配合，如实提供情况和资料。`,
    '依照《食品生产经营监督检查管理办法》（国家市场监督管理总局令第49号）第二十三条、第二十四条，实施监督检查的人员应当不少于两名，并当场出示有效执法证件或者本局出具的检查任务书。监督检查人员少于两名，或者所出示的证件与其身份不符的，您单位有权拒绝检查。',
    '监督检查人员有下列情形之一的，您单位有权申请其回避：一、是您单位负责人或者其近亲属；二、本人或者其近亲属与您单位有直接利害关系；三、有其他可能影响检查公正的情形。',
  ],
  question: '您单位是否申请检查人员回避？',
})

const shows = '有效执法证件或者本局出具的检查任务书'

const grounds =
  '监督检查人员有下列情形之一的，您单位有权申请其回避：一、是您单位负责人或者其近亲属；二、本人或者其近亲属与您单位有直接利害关系；三、有其他可能影响检查公正的情形。'

const laws: Readonly<Record<NoticeSubject, string>> = {
  food: '《食品生产经营监督检查管理办法》（国家市场监督管理总局令第49号）第二十三条、第二十四条',
  drugs: '《药品管理法》第九十九条和《行政处罚法》第四十二条、第四十三条、第五十五条',
  both: '《食品生产经营监督检查管理办法》（国家市场监督管理总局令第49号）第二十三条、第二十四条，《药品管理法》第九十九条和《行政处罚法》第四十二条、第四十三条、第五十五条',
}

/**
 * By what is inspected, for Order 49 is about food alone. Drugs and devices: Drug Administration Law (2019) art. 99, proof
 * shown on the spot; Law on Administrative Penalties (2021) art. 42, two officers; art. 43, recusal; art. 55, who is shown
 * nothing may refuse. What is shown may be the certificate or the bureau's task order, so both are named.
 */
const bySubject =
  (version: number, subject: NoticeSubject) =>
  (kindName: string): Notice => ({
    version,
    paragraphs: [
      `我们是监督检查人员，现向您出示执法证件或者检查任务书。我们依法对您单位进行${kindName}，请予配合，如实提供情况和资料。`,
      `依照${laws[subject]}，实施监督检查的人员应当不少于两名，并当场出示${shows}。监督检查人员少于两名，或者所出示的证件与其身份不符的，您单位有权拒绝检查。`,
      grounds,
    ],
    question: '您单位是否申请检查人员回避？',
  })

const current: Readonly<Record<NoticeSubject, (kindName: string) => Notice>> = {
  food: bySubject(2, 'food'),
  drugs: bySubject(3, 'drugs'),
  both: bySubject(4, 'both'),
}

/** Every version, oldest first: what was once read out can be printed for ever. New words are a new version. */
export const shippedNotices = (kindName: string): readonly Notice[] => [
  first(kindName),
  ...noticeSubjects.map((subject) => current[subject](kindName)),
]

/** What a shop of these kinds is inspected for. */
export const noticeSubjectOf = (businessTypes: readonly BusinessType[]): NoticeSubject => {
  if (!dealsWithDrugs(businessTypes)) return 'food'
  return dealsWithFood(businessTypes) ? 'both' : 'drugs'
}

/** What is read out today, for a kind of inspection in words. */
export const noticeInForce = (kindName: string, subject: NoticeSubject): Notice => current[subject](kindName)
