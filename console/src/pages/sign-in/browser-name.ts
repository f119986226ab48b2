const browsers = [
  ['MicroMessenger/', '微信'],
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Windows', 'Windows'],
  ['iPhone', 'iPhone'],
  ['Android', 'Android'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

const named = (agent: string, table: readonly (readonly [string, string])[], other: string): string =>
  table.find(([mark]) => agent.includes(mark))?.[1] ?? other

/** This browser as its user knows it: `Windows 上的 Edge`. Order matters: Edge also says Chrome, Chrome also Safari. */
export const browserName = (agent: string): string =>
  `${named(agent, systems, '这台电脑')} 上的 ${named(agent, browsers, '浏览器')}`
