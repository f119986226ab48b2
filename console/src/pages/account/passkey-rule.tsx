import type { PasskeyRule } from '@app/types/identity/passkeys'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { passkeysKey } from '../../client/use-passkeys'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { dayInWords, dayOf } from '../../words/day'

const graces = [0, 7, 14, 30]

const inWords = ({ required, graceDays, since }: PasskeyRule, now: Date): string => {
  if (!required || since === undefined) return '现在不要求。管理员可以自己登记，登记了的每次登录都要验证。'
  const from = dayInWords(dayOf(new Date(since)), now)
  return `${from} 起要求管理员有通行密钥，${graceDays === 0 ? '没有宽限' : `宽限 ${graceDays} 天`}。过期没登记的，登录后只能登记。`
}

const Ask = ({ rule, onClose }: { readonly rule: PasskeyRule; readonly onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const [graceDays, setGraceDays] = useState(14)
  const change = useAction(api.identity.requirePasskeys, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: passkeysKey })
  })
  const required = !rule.required
  return (
    <ReasonDialog
      open
      title={required ? '要求三种管理员都有通行密钥' : '不再要求通行密钥'}
      verb={required ? '开始要求' : '不再要求'}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onDo={(reason) => change.mutate({ required, graceDays: required ? graceDays : 0, reason })}
    >
      {required ? (
        <div className='field'>
          <label htmlFor='passkey-grace'>给多少天登记</label>
          <Select
            id='passkey-grace'
            value={graceDays}
            onChange={setGraceDays}
            options={graces.map((days) => ({ value: days, label: days === 0 ? '马上' : `${days} 天` }))}
          />
        </div>
      ) : (
        <p>登记过的人登录时仍要用通行密钥，没有登记的只扫码。</p>
      )}
    </ReasonDialog>
  )
}

/** Whether administrators have to have a passkey: the security administrator's decision. */
export const PasskeyRulePanel = () => {
  const api = useApi()
  const { now } = useOutside()
  const [asking, setAsking] = useState(false)
  const query = useQuery({ queryKey: passkeysKey, queryFn: () => api.identity.listMyPasskeys() })
  return (
    <Panel title='对管理员的要求'>
      <Loaded query={query} what='对管理员的要求' rows={1}>
        {({ rule }) => (
          <>
            <p>{inWords(rule, now())}</p>
            <div className='button-row'>
              <Button onClick={() => setAsking(true)}>{rule.required ? '不再要求' : '开始要求'}</Button>
            </div>
            {asking ? <Ask rule={rule} onClose={() => setAsking(false)} /> : null}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
