import { dayOf, fullDate } from '@app/rules/time/day'
import type { Check } from '@app/types/checklist/contract'
import { Form } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useChecklistsAnew, useDraftCheck } from '../../client/use-checklists'
import { GuardedButton } from '../../parts/access-note'
import { DayField } from '../../parts/day-field'
import { Dialog } from '../../parts/dialog'
import { Notice } from '../../parts/notice'
import { displacedWords, versionName } from '../../words/checklist-words'
import { RefusedLines } from './refused-lines'

type When = { readonly effectiveFrom: string }
type Props = { readonly id: string; readonly revision: number; readonly isDirty: boolean }

const lockOf = (check: Check | undefined, isDirty: boolean): string | undefined => {
  if (isDirty) return '先保存，再发布。'
  if (check === undefined) return '正在检查。'
  if (check.problems.length > 0) return '还有要改的地方，看“检查”。'
  return check.proved ? undefined : '判定规则有缺口，看“检查”里的反例。'
}

const usePublish = (onDone: () => void) => {
  const api = useApi()
  const go = useNavigate()
  const anew = useChecklistsAnew()
  return useAction(api.checklist.publishDraft, async ({ version }, { id }) => {
    onDone()
    await go(`/checklists/${id}/versions/${version}`)
    return await anew()
  })
}

const Sheet = ({
  id,
  revision,
  check,
  onClose,
}: Omit<Props, 'isDirty'> & { readonly check: Check; readonly onClose: () => void }) => {
  const [form] = Form.useForm<When>()
  const publish = usePublish(onClose)
  const today = dayOf(useOutside().now().toISOString())
  const { version, earliest, removed, displaced } = check
  return (
    <Dialog
      open
      title={`发布 ${id} ${versionName(version)}`}
      okText={`发布${versionName(version)}`}
      cancelText='先不发布'
      okButtonProps={{ loading: publish.isPending }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <div className='dialog-body'>
        <p>
          发布以后这一版不能再改，要改就起草下一版。从生效的一天起，执法人员打开检查用的就是它；以前的检查不受影响。
        </p>
        {removed.length === 0 ? null : (
          <Notice tone='warn'>{`删去的项目：${removed.map(({ number, text }) => `${number} ${text}`).join('；')}`}</Notice>
        )}
        {displaced.length === 0 ? null : <Notice tone='warn'>{displacedWords(displaced)}</Notice>}
        <Form<When>
          form={form}
          layout='vertical'
          requiredMark={false}
          initialValues={{ effectiveFrom: earliest }}
          onFinish={({ effectiveFrom }) => publish.mutate({ id, revision, effectiveFrom })}
        >
          <Form.Item
            name='effectiveFrom'
            label='从哪天起生效'
            extra={earliest > today ? `上一版${fullDate(earliest)}起生效，不能更早。` : '今天或以后的一天。'}
            rules={[
              { required: true, message: '选一天' },
              {
                validator: async (_, day?: string) =>
                  day !== undefined && day < earliest
                    ? await Promise.reject(new Error(`最早${fullDate(earliest)}`))
                    : undefined,
              },
            ]}
          >
            <DayField />
          </Form.Item>
        </Form>
        <RefusedLines error={publish.error} />
      </div>
    </Dialog>
  )
}

/** Publishes the saved draft; stays locked, with its reason, until the check finds nothing. */
export const PublishButton = ({ id, revision, isDirty }: Props) => {
  const { data: check } = useDraftCheck(id, revision)
  const [open, setOpen] = useState(false)
  return (
    <>
      <GuardedButton locked={lockOf(check, isDirty)} onClick={() => setOpen(true)}>
        发布
      </GuardedButton>
      {open && check !== undefined ? (
        <Sheet id={id} revision={revision} check={check} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
