import type { PlanSetting } from '@app/types/inspection/plan'
import { planLimits } from '@app/types/inspection/plan/values'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { DayField } from '../../parts/day-field'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { planLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { dayInWords, dayOf } from '../../words/day'

type Draft = Pick<PlanSetting, 'effectiveFrom' | 'yearlyCap' | 'foodEveryMonths' | 'drugsEveryMonths'> & {
  readonly reason: string
}
type FormProps = {
  readonly held: PlanSetting
  readonly locked: boolean
  readonly form: ReturnType<typeof Form.useForm<Draft>>[0]
  readonly onFinish: (draft: Draft) => void
}

type CountProps = {
  readonly name: keyof typeof planLimits
  readonly label: string
  readonly extra: string
  readonly unit: string
}

const Count = ({ name, label, extra, unit }: CountProps) => {
  const most = planLimits[name]
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required: true, message: `写 1 到 ${most}` }]}>
      <InputNumber min={1} max={most} precision={0} suffix={unit} />
    </Form.Item>
  )
}

const Fields = ({ held, locked, form, onFinish }: FormProps) => {
  const { now } = useOutside()
  const { yearlyCap, foodEveryMonths, drugsEveryMonths } = held
  const initialValues = { yearlyCap, foodEveryMonths, drugsEveryMonths, effectiveFrom: dayOf(now()), reason: '' }
  return (
    <Form<Draft>
      form={form}
      layout='vertical'
      requiredMark={false}
      disabled={locked}
      initialValues={initialValues}
      onFinish={onFinish}
    >
      <Count
        name='yearlyCap'
        label='一家店一年最多按计划检查'
        extra='国办发〔2024〕54号：上限由各机关公布。飞行检查、复查、个案检查不算。超过的，要写理由才能开始。'
        unit='次'
      />
      <Count
        name='foodEveryMonths'
        label='食品：最晚多久全面检查一次'
        extra='市场监督管理总局令第49号第二十二条：每两年至少一次，不能再长。'
        unit='个月'
      />
      <Count
        name='drugsEveryMonths'
        label='药品、器械：最晚多久全面检查一次'
        extra='法规没有写明，待本局确认。'
        unit='个月'
      />
      <Form.Item
        name='effectiveFrom'
        label='从哪天起'
        extra='在那以前开始的检查不受影响。'
        rules={[{ required: true, message: '选一天' }]}
      >
        <DayField />
      </Form.Item>
      <Form.Item name='reason' label='为什么改' rules={[{ required: true, whitespace: true, message: '写一句原因' }]}>
        <Input maxLength={200} autoComplete='off' />
      </Form.Item>
    </Form>
  )
}

const History = ({ versions }: { readonly versions: readonly PlanSetting[] }) => {
  const { now } = useOutside()
  return (
    <ul className='lines'>
      {versions.map(({ version, effectiveFrom, yearlyCap, foodEveryMonths, drugsEveryMonths, setBy, reason }) => (
        <li key={version}>
          <div className='grow'>
            <b>{version === 0 ? '系统自带' : `${dayInWords(effectiveFrom, now())}起`}</b>
            <div className='second'>
              {`一年最多 ${yearlyCap} 次；食品 ${foodEveryMonths} 个月，药品、器械 ${drugsEveryMonths} 个月`}
            </div>
            {setBy === undefined ? null : <div className='second'>{`${setBy}：${reason ?? ''}`}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** By what visits are planned: seen by whoever opens it, changed by the office, from a day on. */
const PlanSettingDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const locked = planLock(grantsOf(useMe().data))
  const [form] = Form.useForm<Draft>()
  const query = useQuery({ queryKey: ['plan-setting'], queryFn: () => api.inspection.showPlanSetting() })
  const set = useAction(api.inspection.setPlanSetting, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['plan-setting'] })
  })
  return (
    <Dialog
      open
      title='检查计划设置'
      okText='保存检查计划'
      cancelText={locked === undefined ? '先不改' : '关闭'}
      okButtonProps={{ loading: set.isPending, disabled: locked !== undefined }}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {locked === undefined ? null : <p className='quiet'>{locked}</p>}
      <Loaded query={query} what='检查计划设置'>
        {({ today, versions }) => {
          const held = versions.find(({ version }) => version === today)
          return held === undefined ? null : (
            <>
              <Fields
                held={held}
                locked={locked !== undefined}
                form={form}
                onFinish={(draft) => set.mutate({ ...draft, reason: draft.reason.trim() })}
              />
              <History versions={versions} />
            </>
          )
        }}
      </Loaded>
      <ActionError error={set.error} />
    </Dialog>
  )
}

export const PlanSettingButton = () => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>检查计划设置</Button>
      {isOpen ? <PlanSettingDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
