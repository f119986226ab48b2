import { sizeClassOf, sizeClassStanding } from '@app/rules/shop/facts/size-class'
import { sizeClasses, sizeClassNames } from '@app/types/shop/values'
import { Button, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'

/** Size of a shop, chosen, or counted from its floor space and seats: the larger of the two counts. */
export const SizeField = () => {
  const form = Form.useFormInstance()
  const [squareMetres, setSquareMetres] = useState<number | null>(null)
  const [seats, setSeats] = useState<number | null>(null)
  const counted = sizeClassOf({ squareMetres: squareMetres ?? undefined, seats: seats ?? undefined })
  return (
    <>
      <Form.Item
        name='sizeClass'
        label='规模'
        extra={`按面积或座位，取大的：特大型超过 3000 ㎡或 1000 座，大型超过 500 ㎡或 250 座，中型超过 150 ㎡或 75 座。划分办法${sizeClassStanding}。`}
      >
        <Select
          allowClear
          placeholder='还不知道'
          options={sizeClasses.map((size) => ({ value: size, label: sizeClassNames[size] }))}
        />
      </Form.Item>
      <div className='button-row size-count'>
        <InputNumber
          aria-label='面积'
          min={0}
          max={999_999}
          suffix='㎡'
          value={squareMetres}
          onChange={setSquareMetres}
        />
        <InputNumber aria-label='座位' min={0} max={99_999} suffix='座' value={seats} onChange={setSeats} />
        <Button disabled={counted === undefined} onClick={() => form.setFieldValue('sizeClass', counted)}>
          {counted === undefined ? '按面积和座位算' : `算出来是${sizeClassNames[counted]}，用这个`}
        </Button>
      </div>
    </>
  )
}
