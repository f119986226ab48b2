import type { DocumentItem } from './document-data'

const listed = (items: readonly DocumentItem[]): string => items.map(({ number }) => number).join('、')

const checked = ({ result }: DocumentItem): boolean => result === 'pass' || result === 'fail'

const summariseKind = (name: string, items: readonly DocumentItem[]): string => {
  const counted = items.filter(checked)
  const failed = counted.filter(({ result }) => result === 'fail')
  const which = counted.length > 0 ? `：${listed(counted)}` : ''
  const failing = failed.length > 0 ? `：${listed(failed)}` : ''
  return `${name} ${counted.length} 项${which}；不符合 ${failed.length} 项${failing}。`
}

const summariseRest = (name: string, items: readonly DocumentItem[]): string[] =>
  items.length > 0 ? [`${name} ${items.length} 项：${listed(items)}。`] : []

/** 检查内容: key and general items checked and failing with their numbers, then what did not apply, then the rest. */
export const summariseItems = (items: readonly DocumentItem[]): string[] => [
  summariseKind(
    '重点项',
    items.filter(({ keyItem }) => keyItem),
  ),
  summariseKind(
    '一般项',
    items.filter(({ keyItem }) => !keyItem),
  ),
  ...summariseRest(
    '合理缺项',
    items.filter(({ result }) => result === 'notApplicable'),
  ),
  ...summariseRest(
    '未查',
    items.filter(({ result }) => result === undefined),
  ),
]
