import { App, Button, Input } from 'antd'
import { useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { Notice } from '../../parts/notice'
import { Qr } from '../../parts/qr'
import { momentInWords } from '../../words/day'
import { invitationPage, invitationText } from '../../words/mini-program'

export type Made = { readonly token: string; readonly expiresAt: string; readonly name: string }

/** The invitation's link and code, shown this once: the server keeps no copy that could be shown again. */
export const HandOver = ({ made }: { readonly made: Made }) => {
  const { now, settings, district } = useOutside()
  const { message } = App.useApp()
  const about = { district: district.read(), id: made.token }
  const link = invitationText(window.location.origin, about)
  const web = settings.miniProgramUrl
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => void message.success('链接复制好了'),
      () => void message.error('浏览器不让复制，请手工选中链接'),
    )
  return (
    <div className='hand-over'>
      <Notice tone='warn'>只显示这一次。关掉就看不到了，要再看只能重新发。</Notice>
      <div className='invitation-qr'>
        <Qr text={link} label={`给${made.name}的邀请码，用小程序扫`} />
      </div>
      <p className='center second'>{`请${made.name}用自己的微信打开小程序“青安企信”扫这个码，${momentInWords(made.expiresAt, now())} 前有效。`}</p>
      <div className='copy-row'>
        <Input readOnly value={link} aria-label='邀请链接' onFocus={(event) => event.target.select()} />
        <Button icon={<Icon name='copy' size={15} />} onClick={copy}>
          复制链接
        </Button>
      </div>
      {web === undefined ? null : (
        <a href={invitationPage(web, about)} target='_blank' rel='noreferrer'>
          在浏览器里打开小程序接受
        </a>
      )}
    </div>
  )
}
