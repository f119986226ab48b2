import type { Import } from '@app/types/shop/imports'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { registerLock } from '../../parts/locks'
import { ActionError, Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'
import { figure } from '../../words/figures'
import { DropZone } from './drop-zone'
import { importStates, takenBack } from './import-states'
import { fileProblem, uploadRegister } from './upload-register'

const columnsAt = (now: Date): readonly Column<Import>[] => [
  {
    key: 'file',
    title: '登记表',
    card: 'title',
    cell: (one) => (
      <Link className='row-link' to={`/imports/${one.importId}`}>
        {one.fileName}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '进度',
    card: 'aside',
    cell: (one) => {
      const { tone, words } = one.undo?.step === 'undone' ? takenBack : importStates[one.state]
      return <Marked tone={tone}>{words}</Marked>
    },
  },
  { key: 'rows', title: '行', card: 2, figure: true, cell: (one) => figure(one.counts.rows) },
  { key: 'accepted', title: '接受', card: 1, figure: true, cell: (one) => figure(one.counts.accepted) },
  { key: 'flagged', title: '有标记', card: 1, figure: true, cell: (one) => figure(one.counts.flagged) },
  { key: 'refused', title: '拒绝', card: 1, figure: true, cell: (one) => figure(one.counts.refused) },
  { key: 'blank', title: '空行', card: 2, figure: true, cell: (one) => figure(one.counts.blank) },
  { key: 'by', title: '谁', card: 3, cell: (one) => one.startedBy },
  { key: 'at', title: '何时', card: 3, cell: (one) => momentInWords(one.startedAt, now) },
]

const Upload = () => {
  const outside = useOutside()
  const navigate = useNavigate()
  const [wrong, setWrong] = useState<string>()
  const [lookFirst, setLookFirst] = useState(true)
  const send = useMemo(() => uploadRegister(outside), [outside])
  const upload = useMutation({
    mutationFn: (file: File) => send(file, lookFirst),
    onSuccess: ({ importId }) => navigate(`/imports/${importId}`),
  })
  const take = (file: File) => {
    const problem = fileProblem(file)
    setWrong(problem)
    upload.reset()
    if (problem === undefined) upload.mutate(file)
  }
  return (
    <div className='column'>
      <DropZone disabled={upload.isPending} onFile={take} />
      <Checkbox checked={lookFirst} onChange={({ target }) => setLookFirst(target.checked)}>
        先看结果：看完表就停下，等我点了再写入
      </Checkbox>
      {upload.isPending ? (
        <p role='status'>
          <Spin size='small' /> 正在上传
        </p>
      ) : null}
      {wrong === undefined ? null : <Notice tone='fail'>{wrong}</Notice>}
      <ActionError error={upload.error} />
    </div>
  )
}

/** Earlier imports and the place to start the next. */
const ImportsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const locked = registerLock(grantsOf(useMe().data))
  const query = useQuery({ queryKey: ['imports'], queryFn: () => api.shop.listImports() })
  return (
    <>
      <PageHead title='导入登记表' facts='同一张表导两次，第二次什么都不会变。' />
      {locked === undefined ? <Upload /> : <Notice tone='none'>{locked}</Notice>}
      <Panel title='导入过的表' flush>
        <Loaded query={query} what='导入记录' rows={4}>
          {({ imports }) =>
            imports.length === 0 ? (
              <EmptyState title='还没有导入过'>从上面选一张登记表开始。先看问题，再写入。</EmptyState>
            ) : (
              <DataTable
                name='导入过的表'
                columns={columnsAt(now())}
                rows={imports}
                rowKey={(one) => one.importId}
                rowName={(one) => one.fileName}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default ImportsPage
