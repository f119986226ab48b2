import type { Passkey } from '@app/types/identity/passkeys'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { passkeysKey, useMakePasskey, useRemovePasskey } from '../../client/use-passkeys'
import { GuardedButton } from '../../parts/access-note'
import { CeremonyError } from '../../parts/ceremony-error'
import { type Column, DataTable } from '../../parts/data-table'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'

type Removing = { readonly only: boolean; readonly busy: boolean; readonly onRemove: (passkeyId: string) => void }

const columnsOf = (now: Date, { only, busy, onRemove }: Removing): readonly Column<Passkey>[] => [
  { key: 'name', title: '名字', card: 'title', cell: ({ name }) => <b>{name}</b> },
  {
    key: 'kind',
    title: '存在哪里',
    card: 1,
    cell: ({ synced }) => (synced ? '随账号同步到几台设备' : '只在一台设备或一把钥匙里'),
  },
  {
    key: 'used',
    title: '最近用过',
    card: 2,
    onCard: ({ lastUsedAt }) => (lastUsedAt ? `${momentInWords(lastUsedAt, now)} 用过` : '还没用过'),
    cell: ({ lastUsedAt }) => (lastUsedAt ? momentInWords(lastUsedAt, now) : '还没用过'),
  },
  {
    key: 'remove',
    title: '操作',
    card: 'action',
    width: 90,
    cell: ({ passkeyId, name }) => (
      <GuardedButton
        size='small'
        locked={only ? '移除一把要用另一把验证。请先登记另一把。' : undefined}
        disabled={busy}
        onClick={() => onRemove(passkeyId)}
        aria-label={`移除：${name}`}
      >
        移除
      </GuardedButton>
    ),
  },
]

const NewPasskey = ({ onClose }: { readonly onClose: () => void }) => {
  const [name, setName] = useState('')
  const make = useMakePasskey(onClose)
  return (
    <Dialog
      open
      title='登记通行密钥'
      okText='开始登记'
      cancelText='先不登记'
      okButtonProps={{ loading: make.isPending, disabled: name.trim() === '' }}
      onOk={() => make.mutate(name.trim())}
      onCancel={onClose}
    >
      <div className='dialog-body'>
        <p>浏览器会请您用指纹、面容、开机密码或钥匙。第一把登记好后，您在别的电脑上会退出。</p>
        <div className='field'>
          <label htmlFor='new-passkey-name'>给它起个名字</label>
          <Input
            id='new-passkey-name'
            value={name}
            maxLength={40}
            placeholder='例如 办公室电脑、蓝色钥匙'
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <CeremonyError error={make.error} />
      </div>
    </Dialog>
  )
}

/** An administrator's passkeys: the second factor at sign-in. */
export const PasskeysPanel = () => {
  const api = useApi()
  const { now } = useOutside()
  const [making, setMaking] = useState(false)
  const query = useQuery({ queryKey: passkeysKey, queryFn: () => api.identity.listMyPasskeys() })
  const remove = useRemovePasskey()
  return (
    <Panel
      title='通行密钥'
      flush
      aside={
        <Button size='small' onClick={() => setMaking(true)}>
          登记一把
        </Button>
      }
    >
      <CeremonyError error={remove.error} />
      <Loaded query={query} what='通行密钥' rows={2}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <EmptyState title='还没有通行密钥'>
              登记以后，扫码登录还要用它验证一次，别人拿了您的手机也进不来。
            </EmptyState>
          ) : (
            <DataTable<Passkey>
              name='通行密钥'
              columns={columnsOf(now(), {
                only: passkeys.length === 1,
                busy: remove.isPending,
                onRemove: remove.mutate,
              })}
              rows={passkeys}
              rowKey={({ passkeyId }) => passkeyId}
              rowName={({ name }) => name}
            />
          )
        }
      </Loaded>
      {making ? <NewPasskey onClose={() => setMaking(false)} /> : null}
    </Panel>
  )
}
