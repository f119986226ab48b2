import type { LicenceKind } from '@app/types/licence/values'
import type { Day } from '../time/day'

/** A shop's papers, and the one that its staff carry: that one is a person's and is never recorded on the shop. */
export type PaperKind = LicenceKind | 'healthCertificate'

/**
 * How long a paper lasts: so many years; `dated` for whatever its holder's term is, 长期 often; `none` for a filing that
 * never ends; `byClass` and `provincial` where another rule than the national one says so.
 */
type PaperTerm = { readonly years: number } | 'dated' | 'none' | 'byClass' | 'provincial'

/** When renewal (延续) may be applied for: from `opens` before the last day of validity to `shuts` before it. */
export type RenewalRule = {
  readonly unit: 'workingDays' | 'months'
  readonly opens: number
  readonly shuts: number
  /** What becomes of an application after the window: the paper stops on its last day until granted, or it is refused. */
  readonly late: 'stopsUntilGranted' | 'refused' | 'unsettled'
  readonly source: string
  readonly standing?: '待本局确认'
}

type PaperRule = {
  readonly name: string
  /** What its number looks like, for people. */
  readonly numberForm: string
  readonly check: 'gb32100' | 'mod11,10' | 'none'
  readonly term: PaperTerm
  readonly renewal?: RenewalRule
  /** Every year something has to be reported within these days, `MM-DD`. */
  readonly yearly?: { readonly name: string; readonly from: string; readonly until: string }
  readonly source: string
  /** What of the number, or of the term, no source settles. */
  readonly unsettled: readonly ('number' | 'term' | 'renewal')[]
}

type PaperRules = {
  readonly version: number
  readonly effectiveFrom: Day
  readonly kinds: Readonly<Record<PaperKind, PaperRule>>
}

const order78 = '食品经营许可和备案管理办法'
const provincial = {
  check: 'none',
  term: 'provincial',
  source: '省、自治区规定（内蒙古自治区 2024 年条例）',
  unsettled: ['number', 'term', 'renewal'],
} as const

/** The first version of the table of papers: regulations §5. What no source settles is said so. */
export const paperRules: PaperRules = {
  version: 1,
  effectiveFrom: '2024-01-01',
  kinds: {
    business: {
      name: '营业执照',
      numberForm: '18 位统一社会信用代码；2015 年以前的 15 位注册号',
      check: 'gb32100',
      term: 'dated',
      yearly: { name: '年度报告', from: '01-01', until: '06-30' },
      source: 'GB 32100-2015；市场主体登记管理条例',
      unsettled: [],
    },
    foodOperation: {
      name: '食品经营许可证',
      numberForm: 'JY 加 14 位数字：1 位业态（1 销售、2 餐饮、3 食堂）、6 位地区、6 位顺序、1 位校验',
      check: 'mod11,10',
      term: { years: 5 },
      renewal: { unit: 'workingDays', opens: 90, shuts: 15, late: 'stopsUntilGranted', source: order78 },
      source: '食品安全法实施条例第十五条',
      unsettled: [],
    },
    prepackagedFiling: {
      name: '仅销售预包装食品备案',
      numberForm: 'YB 加 14 位数字',
      check: 'none',
      term: 'none',
      source: '食品安全法第三十五条',
      unsettled: ['number'],
    },
    foodProduction: {
      name: '食品生产许可证',
      numberForm: 'SC 加 14 位数字：3 位食品类别、6 位地区、4 位顺序、1 位校验',
      check: 'mod11,10',
      term: { years: 5 },
      // The rule names only the end; that it opens as for food operation is our assumption.
      renewal: {
        unit: 'workingDays',
        opens: 90,
        shuts: 30,
        late: 'unsettled',
        source: '食品生产许可管理办法',
        standing: '待本局确认',
      },
      source: '食品生产许可管理办法',
      unsettled: ['renewal'],
    },
    smallCatering: { name: '小餐饮店登记证', numberForm: 'TF 加 15 位数字', ...provincial },
    workshop: { name: '食品小作坊登记证', numberForm: 'ZF 加 15 位数字', ...provincial },
    smallGrocery: { name: '小食杂店登记证', numberForm: 'SZ 加 15 位数字', ...provincial },
    stall: { name: '食品摊贩备案卡', numberForm: 'TB 加 15 位数字', ...provincial },
    drugOperation: {
      name: '药品经营许可证',
      numberForm:
        '省简称加两个字母（A 批发、B 连锁总部、C 连锁门店、D 单体零售；A 法人、B 非法人）和 9 位数字；旧证一个字母',
      check: 'none',
      term: { years: 5 },
      renewal: {
        unit: 'months',
        opens: 6,
        shuts: 2,
        late: 'unsettled',
        source: '药品经营和使用质量监督管理办法',
        standing: '待本局确认',
      },
      source: '药品管理法实施条例',
      unsettled: ['renewal'],
    },
    deviceOperation: {
      name: '医疗器械经营许可证',
      numberForm: '省市简称、食药监械经营许可、年份加顺序号',
      check: 'none',
      term: { years: 5 },
      renewal: {
        unit: 'workingDays',
        opens: 90,
        shuts: 30,
        late: 'refused',
        source: '医疗器械经营监督管理办法第十六条',
      },
      source: '医疗器械经营监督管理办法第十四条',
      unsettled: ['number'],
    },
    deviceFiling: {
      name: '第二类医疗器械经营备案',
      numberForm: '省市简称、食药监械经营备、年份加顺序号',
      check: 'none',
      term: 'none',
      source: '医疗器械经营监督管理办法',
      unsettled: ['number'],
    },
    medicalInstitution: {
      name: '医疗机构执业许可证',
      numberForm: '22 位字母和数字',
      check: 'none',
      term: 'byClass',
      source: '医疗机构管理条例',
      unsettled: ['number', 'term', 'renewal'],
    },
    healthCertificate: {
      name: '从业人员健康证明',
      numberForm: '各地不一；是人员的证，不登记在商户名下',
      check: 'none',
      term: { years: 1 },
      source: '食品安全法第四十五条；药品管理法第五十条',
      unsettled: [],
    },
  },
}

export const ruleOf = (kind: PaperKind): PaperRule => paperRules.kinds[kind]

/** Whether a paper without a date lacks one: a filing never ends. */
export const needsTerm = (kind: PaperKind): boolean => ruleOf(kind).term !== 'none'

/** Papers that the law grants for so many years: 长期 on one is a mistake or needs a look. */
export const isLimited = (kind: PaperKind): boolean => typeof ruleOf(kind).term === 'object'

const termNames: Readonly<Record<Exclude<PaperTerm, object>, string>> = {
  dated: '以证照为准，多为长期',
  none: '没有期限',
  byClass: '按机构类别',
  provincial: '按省、自治区规定',
}

/** `5 年`, `没有期限`, `按省、自治区规定（待本局确认）`. */
export const termWords = (kind: PaperKind): string => {
  const { term, unsettled } = ruleOf(kind)
  const words = typeof term === 'object' ? `${term.years} 年` : termNames[term]
  return unsettled.includes('term') ? `${words}（待本局确认）` : words
}

const lateNames: Readonly<Record<RenewalRule['late'], string>> = {
  stopsUntilGranted: '，过后再申请，到期须停到批准',
  refused: '，过后不受理',
  unsettled: '',
}

/** `到期前 90 至 15 个工作日`; why there is none where there is none. */
export const renewalWords = (kind: PaperKind): string => {
  const { renewal } = ruleOf(kind)
  if (!renewal) return withoutRenewal(ruleOf(kind))
  const { unit, opens, shuts, late, standing } = renewal
  const measure = unit === 'months' ? '个月' : '个工作日'
  return `到期前 ${opens} 至 ${shuts} ${measure}${lateNames[late]}${standing ? `（${standing}）` : ''}`
}

const withoutRenewal = ({ term, unsettled }: PaperRule): string => {
  if (unsettled.includes('renewal')) return `${termNames[term === 'byClass' ? term : 'provincial']}（待本局确认）`
  return term === 'none' ? '不用延续，有变化及时变更' : '没有延续期'
}

/** The window in which a paper's yearly report is due, of the year of a day; undefined for papers without one. */
export const yearlyWindow = (kind: PaperKind, today: Day) => {
  const { yearly } = ruleOf(kind)
  if (!yearly) return undefined
  const year = today.slice(0, 4)
  const [from, until] = [`${year}-${yearly.from}`, `${year}-${yearly.until}`]
  // the report is about the year before
  return { name: yearly.name, about: Number(year) - 1, from, until, isOpen: today >= from && today <= until }
}
