import type { BootstrapInvitation } from '@app/functions/identity/open-district'
import { roleNames } from '@app/types/identity/values'
import { consoleAt } from '../open-cloud'

export type Answering = {
  readonly url: string
  /** Nobody has taken these yet. */
  readonly invitations: readonly BootstrapInvitation[]
  /** A shop's page, when some shop has been inspected. */
  readonly example?: { readonly name: string; readonly url: string } | undefined
}

/** What is printed once everything answers: each address with whom it is for, and how to get in. */
export const addressesOf = ({ url, invitations, example }: Answering): string[] => [
  '',
  `  后台 console         ${consoleAt(url)}/console/`,
  '                       业务管理员：商户、导入、制码、检查、人员 · the office at its desk',
  `  手机 phones          ${url}/phones`,
  '                       扮作任意微信用户：公众、商户、执法人员 · be anyone with a phone, see their messages',
  `  公示页 public page   ${example?.url ?? `${url}/s/<码>`}`,
  `                       任何人扫码看到的网页${example ? `，这是${example.name}的` : ''} · what anyone sees who scans a sign`,
  `  时钟 clock           ${url}/clock`,
  '                       把整个系统拨到另一天 · move the whole system to another day',
  '',
  ...signInLines(url, invitations),
  '  Ctrl-C 停下，数据会留着 · Ctrl-C stops, data stay',
  '',
]

const signInLines = (url: string, invitations: readonly BootstrapInvitation[]): string[] => {
  if (invitations.length === 0) {
    return [
      '  登录后台：手机端就绪后打开后台，点“用手机登录”，在新标签页里选 沈知远（业务管理员）并确认',
      '  Signing in: once the mini-program is ready, open the console, follow its link, be 沈知远 there, confirm',
    ]
  }
  return [
    '  手机端就绪后先接受邀请，三名管理员是三个人 · once the mini-program is ready, one person each accepts:',
    ...invitations.map(({ role, token }) => `  ${roleNames[role]}  ${url}/m/#/pages/invitation/index?token=${token}`),
    '  再登录后台：打开后台，点“用手机登录”，选接受了业务管理员邀请的人并确认',
    '  Then sign in: open the console, follow its link to the phone, be who accepted the first one, confirm',
  ]
}
