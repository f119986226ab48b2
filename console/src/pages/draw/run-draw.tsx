import type { DrawShown } from '@app/types/inspection/draw'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { ActionError } from '../../parts/notice'
import { holds } from '../../words/role-words'

/** The number as it was made public; it draws once, and what it drew stands. */
export const RunDraw = ({ draw: { drawId, source } }: { readonly draw: DrawShown }) => {
  const api = useApi()
  const queries = useQueryClient()
  const run = useAction(api.inspection.runDraw, () => queries.invalidateQueries({ queryKey: ['draws'] }))
  if (!holds(grantsOf(useMe().data), 'office')) return null
  return (
    <>
      <Form<{ number: string }>
        layout='vertical'
        requiredMark={false}
        onFinish={({ number }) => run.mutate({ drawId, number: number.trim() })}
      >
        <Form.Item
          name='number'
          label={source}
          extra='照公布的写，一个字不差；抽了就不能重抽。'
          rules={[{ required: true, whitespace: true, message: '写公布的号码' }]}
        >
          <Input maxLength={40} autoComplete='off' />
        </Form.Item>
        <Button type='primary' htmlType='submit' loading={run.isPending}>
          抽取
        </Button>
      </Form>
      <ActionError error={run.error} />
    </>
  )
}
