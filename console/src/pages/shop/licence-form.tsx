import { needsTerm, renewalWords, ruleOf, termWords } from '@app/rules/licence/kinds'
import { numberProblemOf, numberProblemWords } from '@app/rules/licence/number-problem'
import type { Licence } from '@app/types/licence/contract'
import { type LicenceKind, licenceKindNames, licenceKinds } from '@app/types/licence/values'
import { Checkbox, Form, Input, Select } from 'antd'
import { DayField } from '../../parts/day-field'

export type LicenceDraft = {
  readonly kind: LicenceKind
  readonly number: string
  readonly unlimited?: boolean
  readonly validUntil?: string
  readonly numberVerified?: boolean
}

/** What records the paper, or renews the one with the same kind and number. */
export const recording = (shopId: string, { kind, number, unlimited, validUntil, numberVerified }: LicenceDraft) => ({
  shopId,
  kind,
  number: number.trim(),
  ...(unlimited ? { validUntil: 'unlimited' as const } : {}),
  ...(!unlimited && validUntil ? { validUntil } : {}),
  ...(numberVerified && numberProblemOf(kind, number).problem ? { numberVerified } : {}),
})

export const draftOfLicence = ({ kind, number, validUntil }: Licence): LicenceDraft => ({
  kind,
  number,
  ...(validUntil === 'unlimited' ? { unlimited: true } : {}),
  ...(validUntil && validUntil !== 'unlimited' ? { validUntil } : {}),
})

const NumberField = () => {
  const kind = Form.useWatch<LicenceKind | undefined>('kind') ?? 'foodOperation'
  const number = Form.useWatch<string | undefined>('number') ?? ''
  const problem = number.trim() === '' ? undefined : numberProblemOf(kind, number).problem
  return (
    <>
      <Form.Item
        name='number'
        label='号码'
        extra={
          problem ? <span className='doubt'>{`${numberProblemWords[problem]}。`}</span> : `${ruleOf(kind).numberForm}。`
        }
        rules={[{ required: true, whitespace: true, message: '照证照抄号码' }]}
      >
        <Input maxLength={60} autoComplete='off' className='code' />
      </Form.Item>
      {problem === undefined ? null : (
        <Form.Item
          name='numberVerified'
          valuePropName='checked'
          extra={problem === 'checkDigit' ? '不勾也能登记，会记为待核对。' : '不勾不能登记。'}
        >
          <Checkbox>对照过证照原件或照片，号码就是这样</Checkbox>
        </Form.Item>
      )}
    </>
  )
}

const TermField = () => {
  const kind = Form.useWatch<LicenceKind | undefined>('kind') ?? 'foodOperation'
  const unlimited = Form.useWatch<boolean | undefined>('unlimited') ?? false
  if (!needsTerm(kind)) return <p className='second'>这种备案没有期限。</p>
  return (
    <>
      {unlimited ? null : (
        <Form.Item
          name='validUntil'
          label='有效期至'
          extra={`有效期：${termWords(kind)}。延续：${renewalWords(kind)}。`}
        >
          <DayField allowClear />
        </Form.Item>
      )}
      <Form.Item name='unlimited' valuePropName='checked'>
        <Checkbox>长期</Checkbox>
      </Form.Item>
    </>
  )
}

/** Fields of one paper: its number is read while it is typed, its term is said beside it. */
export const LicenceFields = ({ isRenewed }: { readonly isRenewed: boolean }) => (
  <>
    <Form.Item name='kind' label='证照'>
      <Select
        disabled={isRenewed}
        options={licenceKinds.map((kind) => ({ value: kind, label: licenceKindNames[kind] }))}
      />
    </Form.Item>
    <NumberField />
    <TermField />
  </>
)
