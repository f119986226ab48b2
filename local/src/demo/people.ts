import { isLarge } from './district'

/** Three administrators, and nine inspectors, three a station; a large district has 37. All invented. */
export const demoAdministrators = [
  { role: 'office', name: '沈知远', openid: 'oDemoOffice00000000000000001' },
  { role: 'security', name: '贺安澜', openid: 'oDemoSecurity000000000000001' },
  { role: 'audit', name: '陆明鉴', openid: 'oDemoAudit000000000000000001' },
] as const

const inspectorNames = [
  '陆闻溪',
  '丁望舒',
  '顾清和',
  '韩砚秋',
  '苏木槿',
  '林栖迟',
  '程见山',
  '许南枝',
  '方既白',
] as const

const numbered = (role: string, n: number) => `oDemo${role}${String(n).padStart(23 - role.length, '0')}`

const inspector = (name: string, index: number, station: number) => ({
  name,
  openid: numbered('Inspector', index + 1),
  station,
  certificateNumber: `YX-07${String(index + 12).padStart(4, '0')}`,
})
export type DemoInspector = ReturnType<typeof inspector>

export const demoInspectors = inspectorNames.map((name, index) => inspector(name, index, Math.floor(index / 3)))

const moreInspectors = 28

/** All inspectors of a district with so many shops. The nine are always there, in the same stations. */
export const inspectorsOf = (shops: number): readonly DemoInspector[] =>
  isLarge(shops)
    ? [
        ...demoInspectors,
        ...Array.from({ length: moreInspectors }, (_, n) => inspector(inventedName(n * 31), n + 9, stationOf(n))),
      ]
    : demoInspectors

/** The newer stations first have as many as the older ones, then each in turn. */
const stationOf = (n: number): number => (n < 9 ? 3 + Math.floor(n / 3) : n % 6)

const surnames = '沈贺陆丁顾韩苏林程许方宋孟白唐罗江于姜石柯邵梁乔夏范秦董毕温'
const given = [
  '若溪',
  '长青',
  '砚之',
  '听雨',
  '景行',
  '怀瑾',
  '千帆',
  '知秋',
  '云起',
  '思远',
  '采薇',
  '照野',
  '南星',
] as const

/** The n-th of 390 names that no other list has. */
export const inventedName = (n: number): string =>
  `${surnames[n % surnames.length]}${given[Math.floor(n / surnames.length + n) % given.length]}`

const merchantNames = [
  '贺青禾',
  '宋雨眠',
  '孟长庚',
  '白芷兰',
  '唐小满',
  '罗望山',
  '江照晚',
  '于归远',
  '姜半夏',
  '石敬亭',
  '柯云舟',
  '邵清如',
  '梁穗安',
  '乔木生',
  '钟离秋',
  '夏知微',
  '范仲夏',
  '秦有容',
  '董听澜',
  '毕春生',
] as const

export const demoMerchants = merchantNames.map((name, index) => ({ name, openid: numbered('Merchant', index + 1) }))

/** Who works in shops and has a phone of the own; which shop each works in, `merchant/staff.ts` says. */
const employeeNames = ['阮小荷', '骆平川', '屈文竹', '柴立夏', '谷雨生'] as const
export type DemoEmployee = (typeof employeeNames)[number]

export const demoEmployees = employeeNames.map((name, index) => ({ name, openid: numbered('Employee', index + 1) }))

export const demoConsumers = [{ name: '小满（吃面的人）', openid: numbered('Consumer', 1) }]
