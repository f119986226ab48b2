import { type Notice, shippedNotices } from '@app/rules/inspection/notice'

/**
 * What the document prints as told. Inspections that stored no version are from the time of the first. Every version
 * ships, so one that is gone is a bug.
 */
export const noticeWords = (kindName: string, version = 1): Notice => {
  const notice = shippedNotices(kindName).find((one) => one.version === version)
  if (!notice) throw new Error(`no notice version ${version}`)
  return notice
}
