import { postNames, posts } from '@app/types/employee/values'
import { businessTypeNames, businessTypes } from '@app/types/shop/values'
import { Form, Select } from 'antd'
import { options } from './choice'

/** Whom something is meant for; nothing chosen is everybody. */
export const ForWhomFields = () => (
  <div className='form-pair'>
    <Form.Item name='businessTypes' label='给哪些业态'>
      <Select mode='multiple' placeholder='各种业态' options={options(businessTypes, businessTypeNames)} />
    </Form.Item>
    <Form.Item name='posts' label='给哪些职务'>
      <Select mode='multiple' placeholder='各种职务' options={options(posts, postNames)} />
    </Form.Item>
  </div>
)
