import { useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useOutside } from '../../client/api-context'
import { useMe } from '../../client/use-me'
import { AskDistrict } from './ask-district'
import { browserName } from './browser-name'
import { CodeCard } from './code-card'
import { House } from './house'
import { safeReturn } from './safe-return'
import { Help, Steps } from './steps'
import { useAttempt } from './use-attempt'

const Scan = () => {
  const attempt = useAttempt()
  return (
    <>
      <div className='two'>
        <CodeCard {...attempt} />
        <Steps comparison={attempt.attempt?.comparison} entering={attempt.phase.is === 'entering'} />
      </div>
      <Help />
    </>
  )
}

/** The door: a code on the screen that a member of staff scans and confirms on the phone. */
const SignInPage = () => {
  const { settings, district } = useOutside()
  const [districtId, setDistrictId] = useState(district.read())
  const [params] = useSearchParams()
  const me = useMe()
  useEffect(() => {
    document.title = '登录 · 青安企信'
  }, [])
  const know = (chosen: string) => {
    district.keep(chosen)
    setDistrictId(chosen)
  }
  if (me.data?.person) return <Navigate to={safeReturn(params.get('to'))} replace />
  return (
    <div className='sign-in'>
      <House bureauName={settings.bureauName ?? me.data?.district.bureauName} helpLine={settings.helpLine} />
      <main className='door'>
        <div className='door-box'>
          <h1>用手机扫码登录</h1>
          <p className='lead'>这里没有密码。用您的微信身份确认，谁做的事记在谁名下。</p>
          <p className='quiet'>{`登录的是：${browserName(navigator.userAgent)}`}</p>
          {districtId === undefined ? <AskDistrict onKnown={know} /> : <Scan />}
        </div>
      </main>
    </div>
  )
}
export default SignInPage
