import type { Me } from '@app/types/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../client/api-context'
import { meKey } from '../client/query-client'
import { useAction } from '../client/use-action'
import { useMakePasskey, useSecondFactor } from '../client/use-passkeys'
import { CeremonyError } from '../parts/ceremony-error'

const Use = () => {
  const { mutate, isPending, error } = useSecondFactor()
  return (
    <>
      <h1>再用通行密钥验证一次</h1>
      <p className='lead'>您是管理员，扫码以后还要用登记过的指纹、面容、开机密码或钥匙。</p>
      <CeremonyError error={error} />
      <div className='button-row'>
        <Button type='primary' loading={isPending} onClick={() => mutate(undefined)}>
          用通行密钥验证
        </Button>
      </div>
      <p className='quiet'>通行密钥丢了，请找安全管理员重置。</p>
    </>
  )
}

const Make = () => {
  const { mutate, isPending, error } = useMakePasskey()
  const [name, setName] = useState('这台电脑')
  return (
    <>
      <h1>先登记一把通行密钥</h1>
      <p className='lead'>本局要求管理员登录时用通行密钥。登记好就能进去，以后扫码再验证一次。</p>
      <div className='field'>
        <label htmlFor='passkey-name'>给它起个名字</label>
        <Input id='passkey-name' value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
      </div>
      <CeremonyError error={error} />
      <div className='button-row'>
        <Button type='primary' loading={isPending} disabled={name.trim() === ''} onClick={() => mutate(name.trim())}>
          登记通行密钥
        </Button>
      </div>
    </>
  )
}

type Props = { readonly me: Me }

/** What a session that is half signed in still wants; nothing else of the console opens before. */
export const SecondFactor = ({ me }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const leave = useAction(api.identity.endSession, () => queries.setQueryData(meKey, null))
  return (
    <main className='door second-factor' id='main'>
      <div className='door-box'>
        <p className='quiet'>{`${me.district.bureauName}，${me.person?.name ?? ''}`}</p>
        {me.passkey?.state === 'make' ? <Make /> : <Use />}
        <Button type='link' onClick={() => leave.mutate({})}>
          不登了，退出
        </Button>
      </div>
    </main>
  )
}
