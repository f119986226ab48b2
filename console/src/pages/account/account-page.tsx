import { type CertificateStanding, certificateStanding } from '@app/rules/identity/certificate'
import { useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { dayInWords, dayOf } from '../../words/day'
import { holds } from '../../words/role-words'
import { certificateOf, grantInWords } from '../staff/grant-words'
import { PasskeyRulePanel } from './passkey-rule'
import { PasskeysPanel } from './passkeys-panel'
import { SessionsPanel } from './sessions-panel'

const warnings: Readonly<Record<Exclude<CertificateStanding, 'valid'>, (day: string) => string>> = {
  expiring: (day) => `您的执法证 ${day} 到期。请早点换证，换好后请业务管理员改登记。`,
  expired: (day) => `您的执法证 ${day} 已到期，不能检查。换好证后请业务管理员改登记。`,
}

/** What an inspector is told about the own certificate before it is too late. */
const OwnCertificate = () => {
  const { now } = useOutside()
  const certificate = certificateOf(grantsOf(useMe().data))
  const standing = certificate && certificateStanding(certificate.day, dayOf(now()))
  if (!certificate || !standing || standing === 'valid') return null
  return (
    <Notice tone={standing === 'expired' ? 'fail' : 'warn'}>{warnings[standing](dayInWords(certificate.day))}</Notice>
  )
}

const OwnRoles = () => {
  const stations = usePlaces().data?.stations ?? []
  const grants = grantsOf(useMe().data)
  return (
    <Panel title='我的角色'>
      <ul className='plain'>
        {grants.map((grant) => (
          <li key={grant.role}>{grantInWords(grant, stations)}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** One's own account: roles, certificate, and where one is signed in. */
const AccountPage = () => {
  const me = useMe().data
  const name = me?.person?.name ?? ''
  const grants = grantsOf(me)
  const administrates = holds(grants, 'office', 'security', 'audit')
  return (
    <>
      <PageHead title='我的账号' facts={name} />
      <OwnCertificate />
      <OwnRoles />
      {administrates ? <PasskeysPanel /> : null}
      {holds(grants, 'security') ? <PasskeyRulePanel /> : null}
      <SessionsPanel />
    </>
  )
}
export default AccountPage
