import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useOutside } from '../../client/api-context'
import { Notice } from '../../parts/notice'
import { Qr } from '../../parts/qr'
import { momentInWords } from '../../words/day'
import { invitationText } from '../../words/mini-program'

/** An invitation in hand: whose, and what it is accepted by. */
export type Slip = { readonly name: string; readonly role: string; readonly token: string; readonly expiresAt: string }

type Props = { readonly slips: readonly Slip[]; readonly result: ReactNode }

/** Invitations to hand out: printed, one slip a person, or as a sheet with the links (`result`). Shown this once. */
export const SheetSlips = ({ slips, result }: Props) => {
  const { now, district } = useOutside()
  const linkOf = ({ token }: Slip) => invitationText(window.location.origin, { district: district.read(), id: token })
  return (
    <>
      <Notice tone='warn'>离开这一页就看不到了。要再看，回到这张表重新取。请一人一张，当面交给本人。</Notice>
      <div className='button-row no-print'>
        <Button type='primary' onClick={() => window.print()}>
          打印邀请条
        </Button>
        {result}
      </div>
      <ul className='slips' aria-label='邀请条'>
        {slips.map((slip) => (
          <li className='slip' key={slip.token}>
            <Qr text={linkOf(slip)} label={`给${slip.name}的邀请码`} />
            <b>{slip.name}</b>
            <span>{slip.role}</span>
            <span className='quiet'>{`用自己的微信打开“青安企信”扫码，${momentInWords(slip.expiresAt, now())} 前有效`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
