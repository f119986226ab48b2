import type { BootstrapInvitation } from '@app/functions/identity/open-district'
import { roleNames } from '@app/types/identity/values'

/** What is printed once everything answers: each address with whom it is for. */
export const addressesOf = (url: string, invitations: readonly BootstrapInvitation[] | undefined): string[] => [
  '',
  `  后台 console          ${url}/console/   业务管理员：商户、导入、制码、检查、人员`,
  `  手机 phones           ${url}/phones     扮作任意微信用户：公众、商户、执法人员，看收到的服务消息`,
  `  公示页 public page    ${url}/s/<码>     任何人扫码看到的网页`,
  `  时钟 clock            ${url}/clock      把整个系统拨到另一天`,
  '',
  ...(invitations ?? []).map(
    ({ role, token }) => `  邀请 invitation  ${roleNames[role]}  ${url}/m/#/pages/invitation/index?token=${token}`,
  ),
]
