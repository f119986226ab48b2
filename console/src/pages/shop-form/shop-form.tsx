import { dayOf } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { Button, Form, type FormInstance, Input } from 'antd'
import type { ReactNode } from 'react'
import { useOutside } from '../../client/api-context'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { KindFields, TagField } from './kind-fields'
import { HolderField, WhereFields } from './place-fields'
import type { ShopDraft } from './shop-draft'
import { SizeField } from './size-field'
import { StatusFields } from './status-fields'
import { SubjectFields } from './text-fields'

type Props = {
  readonly form: FormInstance<ShopDraft>
  readonly begin: Partial<ShopDraft>
  /** The shop that is changed; absent: a new one. */
  readonly shop?: Dossier
  readonly verb: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSend: (draft: ShopDraft) => void
  readonly children?: ReactNode
}

const Reason = () => (
  <Form.Item
    name='reason'
    label='为什么改'
    extra='记进这家店的变更记录和操作记录。'
    rules={[{ required: true, whitespace: true, message: '写一句原因，会记进变更记录' }]}
  >
    <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 4 }} />
  </Form.Item>
)

const Sections = ({ shop, today }: { readonly shop: Dossier | undefined; readonly today: string }) => (
  <div className='columns'>
    <div className='column'>
      <Panel title='是哪一家'>
        <SubjectFields />
      </Panel>
      <Panel title='在哪里'>
        <WhereFields />
        {shop === undefined ? <HolderField /> : null}
      </Panel>
    </div>
    <div className='column'>
      <Panel title='做什么'>
        <KindFields {...(shop ? { had: shop } : {})} />
        <SizeField />
        <TagField />
      </Panel>
      <Panel title='现在怎样'>
        <StatusFields {...(shop ? { from: shop.status } : {})} today={today} />
        {shop === undefined ? null : <Reason />}
      </Panel>
    </div>
  </div>
)

/** Everything that the register keeps of a shop. What was typed stays until the server has taken it. */
export const ShopForm = ({ form, begin, shop, verb, busy, error, onSend, children }: Props) => {
  const { now } = useOutside()
  return (
    <Form<ShopDraft>
      form={form}
      layout='vertical'
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={begin}
      onFinish={onSend}
    >
      <Sections shop={shop} today={dayOf(now().toISOString())} />
      <ActionError error={error} />
      <div className='button-row'>
        <Button type='primary' htmlType='submit' loading={busy}>
          {verb}
        </Button>
        {children}
      </div>
    </Form>
  )
}
