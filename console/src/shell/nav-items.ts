import type { Grant } from '@app/types/identity/contract'
import type { StaffRole } from '@app/types/identity/values'
import type { IconName } from '../parts/icon'
import { holds, leadsDistrict } from '../words/role-words'

type NavItem = { readonly to: string; readonly label: string; readonly icon: IconName }
export type NavGroup = { readonly title: string; readonly items: readonly NavItem[] }

type Entry = NavItem & {
  readonly group: string
  readonly roles: readonly StaffRole[]
  /** Opens for leaders who are limited to no station. */
  readonly forLeaderOfAll?: true
}

/** Whoever reads the register and what was found, each in the own scope. */
const readers = ['office', 'inspector', 'stationHead', 'leader'] as const

/** A page is absent for whom it never opens; what is refused in a single case stays visible, with its reason. */
const entries: readonly Entry[] = [
  { group: '基础信息', to: '/shops', label: '商户', icon: 'shop', roles: readers },
  {
    group: '基础信息',
    to: '/applications',
    label: '入驻申请',
    icon: 'inbox',
    roles: ['office', 'inspector', 'stationHead'],
  },
  { group: '基础信息', to: '/amendments', label: '更正申请', icon: 'inbox', roles: ['office', 'stationHead'] },
  { group: '基础信息', to: '/imports', label: '导入', icon: 'sheet', roles: ['office'] },
  { group: '基础信息', to: '/duplicates', label: '重复商户', icon: 'copy', roles: ['office'] },
  { group: '基础信息', to: '/signs', label: '码牌', icon: 'code', roles: ['office'] },
  { group: '基础信息', to: '/business-types', label: '业态', icon: 'tag', roles: readers },
  { group: '基础信息', to: '/places', label: '所与网格', icon: 'place', roles: [...readers, 'security'] },
  { group: '执法检查', to: '/inspections', label: '检查记录', icon: 'check', roles: readers },
  { group: '执法检查', to: '/conduct', label: '检查行为核查', icon: 'clock', roles: readers },
  { group: '执法检查', to: '/draws', label: '随机抽取', icon: 'sheet', roles: readers },
  { group: '执法检查', to: '/checklists', label: '要点表', icon: 'list', roles: ['office'] },
  { group: '执法检查', to: '/publication', label: '结果公示', icon: 'open', roles: readers },
  { group: '执法检查', to: '/rectifications', label: '整改台账', icon: 'inbox', roles: readers },
  { group: '商户自查', to: '/self-checks', label: '自查完成', icon: 'check', roles: readers },
  { group: '商户自查', to: '/ledger-objections', label: '台账异议', icon: 'inbox', roles: readers },
  { group: '培训考试', to: '/courses', label: '培训课程', icon: 'book', roles: ['office'] },
  { group: '培训考试', to: '/questions', label: '题库', icon: 'list', roles: ['office'] },
  { group: '培训考试', to: '/exam-rules', label: '考试规则', icon: 'sheet', roles: ['office'] },
  { group: '培训考试', to: '/exam-results', label: '考试成绩', icon: 'check', roles: ['office'], forLeaderOfAll: true },
  { group: '培训考试', to: '/certificates', label: '合格证明', icon: 'tag', roles: ['office'], forLeaderOfAll: true },
  {
    group: '系统管理',
    to: '/staff',
    label: '人员与邀请',
    icon: 'people',
    roles: ['office', 'security', 'stationHead', 'leader'],
  },
  { group: '系统管理', to: '/exports', label: '导出的名单', icon: 'download', roles: [...readers, 'security'] },
  { group: '系统管理', to: '/audit', label: '操作记录', icon: 'book', roles: ['audit'] },
]

/** Navigation of a person, in groups; groups without a page are left out. */
export const navFor = (grants: readonly Grant[]): readonly NavGroup[] => {
  const mine = entries.filter(
    ({ roles, forLeaderOfAll }) => holds(grants, ...roles) || (forLeaderOfAll && leadsDistrict(grants)),
  )
  const titles = [...new Set(mine.map((entry) => entry.group))]
  return titles.map((title) => ({ title, items: mine.filter((entry) => entry.group === title) }))
}

/** Where a person begins: the first page there is for them. */
export const homeFor = (grants: readonly Grant[]): string => navFor(grants)[0]?.items[0]?.to ?? '/inspections'
