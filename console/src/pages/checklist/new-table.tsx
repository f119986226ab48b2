import { checklistTemplates } from '@app/rules/inspection/checklist'
import type { TableLine } from '@app/types/checklist/contract'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useChecklistsAnew } from '../../client/use-checklists'
import { Dialog } from '../../parts/dialog'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { versionName } from '../../words/checklist-words'
import { SheetButton } from './sheet-button'
import { useBegin } from './table-panel'

const idPattern = /^[A-Z][A-Z0-9-]{1,29}$/
const blank = 'blank'

const sourcesIn = (tables: readonly TableLine[]) => [
  { value: blank, label: '空白' },
  ...checklistTemplates.map(({ id, version, title }) => ({
    value: `${id} ${version}`,
    label: `照样表 ${title}（${id}）`,
  })),
  ...tables.flatMap(({ id, versions: [newest] }) =>
    newest === undefined
      ? []
      : [{ value: `${id} ${newest.version}`, label: `照 ${newest.title}（${id} ${versionName(newest.version)}）` }],
  ),
]

type Begun = { readonly id: string; readonly source: string }

const fromOf = (source: string) => {
  const [id = '', version] = source.split(' ')
  return source === blank ? {} : { from: { id, version: Number(version) } }
}

/** A table that there is none of yet: blank, after another one, or from a sheet. */
export const NewTable = ({ tables }: { readonly tables: readonly TableLine[] }) => {
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Begun>()
  const id = Form.useWatch('id', form) ?? ''
  const begin = useBegin()
  const go = useNavigate()
  const anew = useChecklistsAnew()
  const isKnown = (name: string) => tables.some((table) => table.id === name)
  return (
    <>
      <Button type='primary' icon={<Icon name='plus' size={15} />} onClick={() => setOpen(true)}>
        新建要点表
      </Button>
      <Dialog
        open={open}
        title='新建要点表'
        okText='开始起草'
        cancelText='先不建'
        okButtonProps={{ loading: begin.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <div className='dialog-body'>
          <Form<Begun>
            form={form}
            layout='vertical'
            requiredMark={false}
            preserve={false}
            initialValues={{ id: '', source: blank }}
            onFinish={(begun) => begin.mutate({ id: begun.id.trim(), ...fromOf(begun.source) })}
          >
            <Form.Item
              name='id'
              label='表号'
              extra='大写字母、数字和横线，如 T-CY-2027。以后各版都用这个号。'
              rules={[
                { required: true, pattern: idPattern, message: '写大写字母开头的表号，如 T-CY-2027' },
                {
                  validator: async (_, name: string) =>
                    isKnown(name)
                      ? await Promise.reject(new Error('这个表号已经有了，请到那张表起草下一版'))
                      : undefined,
                },
              ]}
            >
              <Input autoComplete='off' maxLength={30} />
            </Form.Item>
            <Form.Item name='source' label='从哪里开始'>
              <Select options={sourcesIn(tables)} />
            </Form.Item>
          </Form>
          <div>
            <SheetButton
              id={id.trim()}
              words='或者从表格文件读入'
              disabled={!idPattern.test(id.trim()) || isKnown(id.trim())}
              onRead={async () => {
                await anew()
                return await go(`/checklists/${id.trim()}/draft`)
              }}
            />
          </div>
          <ActionError error={begin.error} />
        </div>
      </Dialog>
    </>
  )
}
