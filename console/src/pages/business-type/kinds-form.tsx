import { traitsOf } from '@app/rules/shop/facts/traits'
import type { BusinessTypeChoice, BusinessTypesVersion } from '@app/types/shop/business-types'
import { businessTraitNames, businessTypeNames } from '@app/types/shop/values'
import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Switch } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { businessTypesKey } from '../../client/use-business-types'
import { GuardedButton } from '../../parts/access-note'
import { DayField } from '../../parts/day-field'
import { ActionError, Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { paperNeedWords } from '../../words/licence-words'

type LineProps = {
  readonly choice: BusinessTypeChoice
  readonly locked: boolean
  readonly onChange: (choice: BusinessTypeChoice) => void
}

const KindLine = ({ choice, locked, onChange }: LineProps) => {
  const { businessType, enabled, traits } = choice
  const name = businessTypeNames[businessType]
  const possible = traitsOf[businessType]
  return (
    <li>
      <div className='grow'>
        <b>{name}</b>
        <div className='second'>{paperNeedWords({ businessTypes: [businessType] })}</div>
        {possible.length === 0 || !enabled ? null : (
          <Checkbox.Group
            role='group'
            aria-label={`${name}的特征`}
            disabled={locked}
            value={[...traits]}
            options={possible.map((trait) => ({ value: trait, label: businessTraitNames[trait] }))}
            onChange={(chosen) => onChange({ ...choice, traits: possible.filter((trait) => chosen.includes(trait)) })}
          />
        )}
      </div>
      <span className='tail'>
        <span className='second'>{enabled ? '启用' : '停用'}</span>
        <Switch
          aria-label={name}
          disabled={locked}
          checked={enabled}
          onChange={(on) => onChange({ ...choice, enabled: on })}
        />
      </span>
    </li>
  )
}

type Draft = { readonly effectiveFrom: string; readonly reason: string }
type Props = { readonly held: BusinessTypesVersion; readonly today: string; readonly locked: string | undefined }

const WhenAndWhy = () => (
  <>
    <Form.Item
      name='effectiveFrom'
      label='从哪天起'
      extra='今天或以后的一天；以前的记录不受影响。'
      rules={[{ required: true, message: '选一天' }]}
    >
      <DayField />
    </Form.Item>
    <Form.Item
      name='reason'
      label='为什么改'
      rules={[{ required: true, whitespace: true, message: '写一句原因，会记进变更记录' }]}
    >
      <Input maxLength={200} autoComplete='off' />
    </Form.Item>
  </>
)

const useChange = () => {
  const api = useApi()
  const queries = useQueryClient()
  return useAction(api.shop.setBusinessTypes, () => queries.invalidateQueries({ queryKey: businessTypesKey }))
}

/** Switches kinds of business and their traits; what holds until then stays as it was. */
export const KindsForm = ({ held, today, locked }: Props) => {
  const [types, setTypes] = useState<readonly BusinessTypeChoice[]>(held.types)
  const set = useChange()
  const change = (choice: BusinessTypeChoice) =>
    setTypes(types.map((one) => (one.businessType === choice.businessType ? choice : one)))
  const on = types.filter(({ enabled }) => enabled).length
  return (
    <Panel title='业态' aside={<span className='quiet'>{`启用 ${on} 种，共 ${types.length} 种`}</span>}>
      <ul className='lines'>
        {types.map((choice) => (
          <KindLine key={choice.businessType} choice={choice} locked={locked !== undefined} onChange={change} />
        ))}
      </ul>
      <Form<Draft>
        layout='vertical'
        requiredMark={false}
        initialValues={{ effectiveFrom: today, reason: '' }}
        onFinish={({ effectiveFrom, reason }) =>
          set.mutate({ effectiveFrom, reason: reason.trim(), types: types.map((one) => ({ ...one })) })
        }
      >
        {locked === undefined ? <WhenAndWhy /> : null}
        <ActionError error={set.error} />
        {set.isSuccess ? <Notice tone='pass'>改好了，记在右边的变更记录里。</Notice> : null}
        <GuardedButton locked={locked} type='primary' htmlType='submit' loading={set.isPending}>
          保存业态设置
        </GuardedButton>
      </Form>
    </Panel>
  )
}
