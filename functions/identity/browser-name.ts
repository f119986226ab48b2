const browsers = [
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox\//, 'Firefox 浏览器'],
  [/MicroMessenger\//, '微信'],
  [/Chrome\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
] as const

const systems = [
  [/Windows NT/, 'Windows 电脑'],
  [/iPhone|iPad/, '苹果手机或平板'],
  [/Android/, '安卓手机或平板'],
  [/Mac OS X/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
] as const

const named = (agent: string, table: readonly (readonly [RegExp, string])[]) =>
  table.find(([pattern]) => pattern.test(agent))?.[1]

/** A User-Agent in words that a person can check against the screen in front of them. */
export const browserName = (agent: string): string => {
  const parts = [named(agent, systems), named(agent, browsers)].filter(Boolean)
  return parts.length ? parts.join('上的 ') : '认不出的浏览器'
}
