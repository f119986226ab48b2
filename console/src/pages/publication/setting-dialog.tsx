import type { PublicationSetting } from '@app/types/inspection/publication'
import { type PublicationMode, publicationModeNames, publicationModes } from '@app/types/inspection/publication/values'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { DayField } from '../../parts/day-field'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { dayOf } from '../../words/day'

type Draft = {
  readonly effectiveFrom: string
  readonly mode: PublicationMode
  readonly objectWithin: number
  readonly answerWithin: number
  readonly reason: string
}
type FormProps = {
  readonly held: PublicationSetting
  readonly form: ReturnType<typeof Form.useForm<Draft>>[0]
  readonly onFinish: (draft: Draft) => void
}

const days = [{ required: true, message: '写 1 到 60 个工作日' }]

const SettingForm = ({ held, form, onFinish }: FormProps) => {
  const { now } = useOutside()
  const { mode, objectWithin, answerWithin } = held
  return (
    <Form<Draft>
      form={form}
      layout='vertical'
      requiredMark={false}
      initialValues={{ mode, objectWithin, answerWithin, effectiveFrom: dayOf(now()), reason: '' }}
      onFinish={onFinish}
    >
      <Form.Item name='mode' label='怎么公示' extra='立案、移送的，无论怎样都先扣住。'>
        <Radio.Group options={publicationModes.map((value) => ({ value, label: publicationModeNames[value] }))} />
      </Form.Item>
      <Form.Item name='objectWithin' label='商户几个工作日内可以提异议' extra='法规没有写明，待本局确认。' rules={days}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
      <Form.Item name='answerWithin' label='几个工作日内答复异议' extra='法规没有写明，待本局确认。' rules={days}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
      <Form.Item
        name='effectiveFrom'
        label='从哪天起'
        extra='在那以前提交的结果不受影响。'
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

/** How the district publishes: seen by whoever opens it, changed by the office, from a day on. */
export const SettingDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<Draft>()
  const query = useQuery({
    queryKey: ['publication-setting'],
    queryFn: () => api.inspection.showPublicationSetting(),
  })
  const set = useAction(api.inspection.setPublicationSetting, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['publication-setting'] })
  })
  return (
    <Dialog
      open
      title='公示设置'
      okText='保存公示设置'
      cancelText='先不改'
      okButtonProps={{ loading: set.isPending }}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Loaded query={query} what='公示设置'>
        {({ today, versions }) => {
          const held = versions.find(({ version }) => version === today) ?? versions[0]
          return held === undefined ? null : (
            <SettingForm
              held={held}
              form={form}
              onFinish={(draft) => set.mutate({ ...draft, reason: draft.reason.trim() })}
            />
          )
        }}
      </Loaded>
      <ActionError error={set.error} />
    </Dialog>
  )
}
