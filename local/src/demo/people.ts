/** Twelve members of staff: three administrators and nine inspectors, three a station. All invented. */
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

export const demoInspectors = inspectorNames.map((name, index) => ({
  name,
  openid: numbered('Inspector', index + 1),
  station: Math.floor(index / 3),
  certificateNumber: `YX-07${String(index + 12).padStart(4, '0')}`,
}))

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

export const demoConsumers = [{ name: '小满（吃面的人）', openid: numbered('Consumer', 1) }]
