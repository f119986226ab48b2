import { Button, Spin } from 'antd'
import { useOutside } from '../../client/api-context'
import { ProgressBar } from '../../parts/progress-bar'
import { Qr } from '../../parts/qr'
import { countdown } from '../../words/figures'
import { signInPage, signInText } from '../../words/mini-program'
import { CODE_SECONDS, type Phase } from './phase'
import type { SignInAttempt } from './use-attempt'

const Veil = ({ phase, onRenew }: { readonly phase: Phase; readonly onRenew: () => void }) => {
  if (phase.is === 'waiting') return null
  if (phase.is === 'over') {
    return (
      <div className='qr-veil' role='alert'>
        <b>{phase.title}</b>
        <span className='second'>{phase.next}</span>
        <Button type='primary' onClick={onRenew}>
          换一个码
        </Button>
      </div>
    )
  }
  return (
    <div className='qr-veil' role='status'>
      <Spin />
      <span className='second'>{phase.is === 'entering' ? '手机上确认了，正在进入' : '正在取码'}</span>
    </div>
  )
}

/** The code, how long it lasts, a new one on demand, and the web build's page for whoever has no phone at hand. */
export const CodeCard = ({ attempt, phase, renew }: SignInAttempt) => {
  const { settings, district } = useOutside()
  const left = phase.is === 'waiting' ? phase.secondsLeft : 0
  const web = settings.miniProgramUrl
  const about = { district: district.read(), id: attempt?.signInId ?? '' }
  const waiting = phase.is === 'waiting'
  return (
    <div>
      <div className='qr-card'>
        {attempt === undefined ? null : (
          <Qr text={signInText(window.location.origin, about)} label='登录二维码，用小程序扫' />
        )}
        <Veil phase={phase} onRenew={renew} />
      </div>
      <div className='time-left'>
        <span>
          {waiting ? (
            <>
              还有 <b>{countdown(left)}</b> 有效
            </>
          ) : null}
        </span>
        <Button type='link' size='small' onClick={renew}>
          换一个码
        </Button>
      </div>
      <div className='left-bar'>
        <ProgressBar name='这个码还有多久有效' done={Math.ceil(left)} total={CODE_SECONDS} />
      </div>
      {web !== undefined && waiting ? (
        <p className='on-this-machine'>
          <a href={signInPage(web, about)} target='_blank' rel='noreferrer'>
            用手机登录（在浏览器里打开小程序）
          </a>
        </p>
      ) : null}
    </div>
  )
}
