import type { ListAsked } from '@app/types/exports/contract'
import { exportedListNames } from '@app/types/exports/values'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Dialog } from '../../parts/dialog'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { figure } from '../../words/figures'

type Props = {
  /** The list as it is on the screen: its filter, order and day. */
  readonly asked: ListAsked
  /** Rows of it, once that is known. */
  readonly total: number | undefined
  readonly unit: string
}

/** Every key but these narrows the list. */
const noCondition = new Set(['list', 'sort', 'asOf'])
const conditionsOf = (asked: ListAsked): number =>
  Object.entries(asked).filter(([key, value]) => value !== undefined && !noCondition.has(key)).length

const scopeInWords = (asked: ListAsked): string => {
  const conditions = conditionsOf(asked)
  return conditions === 0 ? '没有筛选条件' : `按现在的 ${conditions} 个筛选条件`
}

/** Orders the list on the screen as a sheet: how many rows and by what, before it is begun. */
export const ExportList = ({ asked, total, unit }: Props) => {
  const api = useApi()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const order = useAction(api.exports.exportList, async () => {
    await cache.invalidateQueries({ queryKey: ['exports'] })
    await navigate('/exports')
  })
  return (
    <>
      <Button icon={<Icon name='download' size={15} />} disabled={!total} onClick={() => setOpen(true)}>
        导出
      </Button>
      <Dialog
        title={`导出${exportedListNames[asked.list]}`}
        open={open}
        okText='导出'
        cancelText='取消'
        confirmLoading={order.isPending}
        onOk={() => order.mutate({ asked })}
        onCancel={() => setOpen(false)}
      >
        <p>
          {scopeInWords(asked)}，共 {figure(total ?? 0)} {unit}，顺序同名单。做成一张 Excel
          表，条件和行数写在“导出说明”里。
        </p>
        <p className='quiet'>
          谁导出了什么记在操作记录里。做好后在<Link to='/exports'>导出的名单</Link>里下载。
        </p>
        <ActionError error={order.error} />
      </Dialog>
    </>
  )
}
