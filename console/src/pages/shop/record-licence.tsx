import type { Licence } from '@app/types/licence/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'
import { draftOfLicence, type LicenceDraft, LicenceFields, recording } from './licence-form'

type Props = {
  readonly shopId: string
  /** The paper that is renewed or mended; absent: another one. */
  readonly licence?: Licence | undefined
  readonly onClose: () => void
}

/** Records a paper of a shop, or what changed about one. */
export const RecordLicence = ({ shopId, licence, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<LicenceDraft>()
  const record = useAction(api.licence.recordLicence, () => {
    onClose()
    void queries.invalidateQueries({ queryKey: ['shops'] })
    return queries.invalidateQueries({ queryKey: ['shop', shopId] })
  })
  return (
    <Dialog
      open
      title={licence === undefined ? '登记证照' : '改证照'}
      okText={licence === undefined ? '登记' : '改好了'}
      cancelText='先不办'
      okButtonProps={{ loading: record.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<LicenceDraft>
        form={form}
        layout='vertical'
        requiredMark={false}
        initialValues={licence === undefined ? { kind: 'foodOperation' } : draftOfLicence(licence)}
        onFinish={(draft) => record.mutate(recording(shopId, draft))}
      >
        <LicenceFields isRenewed={licence !== undefined} />
        <ActionError error={record.error} />
      </Form>
    </Dialog>
  )
}
