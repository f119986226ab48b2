import type { Me } from '@app/types/identity/contract'
import { Link } from 'react-router'
import { useOutside } from '../client/api-context'
import { Notice } from '../parts/notice'
import { momentInWords } from '../words/day'

/** Tells an administrator by when a passkey is needed, as long as there is none. */
export const PasskeyReminder = ({ me }: { readonly me: Me }) => {
  const { now } = useOutside()
  if (me.passkey?.state !== 'makeBy') return null
  return (
    <Notice tone='warn'>
      {`${momentInWords(me.passkey.by, now())} 前要登记通行密钥，过期登录后只能登记。`}
      <Link to='/account'>现在登记</Link>
    </Notice>
  )
}
