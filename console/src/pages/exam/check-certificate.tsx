import type { CertificateOfDistrict } from '@app/types/training/exam'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { Dialog } from '../../parts/dialog'
import { ActionError, Notice } from '../../parts/notice'
import { dayInWords } from '../../words/day'

type Written = { readonly number: string; readonly code: string }

/** As it is printed, however it was typed: full-width, in small letters, with spaces. */
export const asPrinted = (written: string): string => written.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const Found = ({ one }: { readonly one: CertificateOfDistrict & { readonly isInForce: boolean } }) => (
  <Notice tone={one.isInForce ? 'pass' : 'warn'}>
    <b>{one.isInForce ? '是本局发的，今天有效。' : '是本局发的，今天已经无效。'}</b>
    {`${one.name}，${one.shopName}，${one.title} ${one.score}／${one.full} 分，${dayInWords(one.issuedOn)}发，有效至${dayInWords(one.validUntil)}。`}
  </Notice>
)

/** Whether a certificate that somebody shows is one of ours, by its number and its code. */
export const CheckCertificate = () => {
  const api = useApi()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Written>()
  const check = useMutation({
    mutationFn: ({ number, code }: Written) =>
      api.training.checkCertificate({ number: asPrinted(number), code: asPrinted(code) }),
  })
  const close = () => {
    setOpen(false)
    check.reset()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>核对一张证明</Button>
      <Dialog
        open={open}
        title='核对一张证明'
        okText='核对'
        cancelText='关闭'
        okButtonProps={{ loading: check.isPending }}
        onCancel={close}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <div className='dialog-body'>
          <Form<Written>
            form={form}
            layout='vertical'
            requiredMark={false}
            preserve={false}
            onFinish={(written) => check.mutate(written)}
          >
            <Form.Item
              name='number'
              label='证明编号'
              rules={[
                {
                  validator: async (_, number: string = '') =>
                    /^[0-9A-Z]{10,30}$/.test(asPrinted(number))
                      ? undefined
                      : await Promise.reject(new Error('照证明上的编号写')),
                },
              ]}
            >
              <Input autoComplete='off' maxLength={40} />
            </Form.Item>
            <Form.Item
              name='code'
              label='校验码'
              rules={[
                {
                  validator: async (_, code: string = '') =>
                    /^[0-9A-Z]{8}$/.test(asPrinted(code))
                      ? undefined
                      : await Promise.reject(new Error('校验码是 8 个字母和数字')),
                },
              ]}
            >
              <Input autoComplete='off' maxLength={20} />
            </Form.Item>
          </Form>
          {check.data === undefined ? null : <Found one={check.data} />}
          <ActionError error={check.error} />
        </div>
      </Dialog>
    </>
  )
}
