import { DistrictId } from '@app/types/platform/contract'
import { Button, Form, Input } from 'antd'

/** Only where neither address nor deployment says whose console this is. */
export const AskDistrict = ({ onKnown }: { readonly onKnown: (districtId: string) => void }) => (
  <Form
    className='ask-district'
    layout='vertical'
    requiredMark={false}
    onFinish={({ district }: { district: string }) => onKnown(district.trim().toUpperCase())}
  >
    <Form.Item
      name='district'
      label='本局的三位代码'
      extra='在小程序“我的”页最下面，例如 990。'
      rules={[
        {
          validator: (_, value: unknown) =>
            DistrictId.safeParse(
              String(value ?? '')
                .trim()
                .toUpperCase(),
            ).success
              ? Promise.resolve()
              : Promise.reject(new Error('写三位数字或大写字母')),
        },
      ]}
    >
      <Input maxLength={3} autoComplete='off' />
    </Form.Item>
    <Button type='primary' htmlType='submit'>
      下一步
    </Button>
  </Form>
)
