import type { BulkRow } from '@app/types/identity/bulk'
import { roleNames } from '@app/types/identity/values'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useApi } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { ActionError, Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { ProgressBar } from '../../parts/progress-bar'
import { Marked } from '../../parts/result-badge'
import { SheetResult } from './sheet-result'
import { SheetSlips } from './sheet-slips'
import { SheetUpload } from './sheet-upload'
import { useMaking } from './use-making'

const columns: readonly Column<BulkRow>[] = [
  {
    key: 'row',
    title: '行',
    card: 1,
    onCard: ({ row }) => `第 ${row} 行`,
    figure: true,
    width: 70,
    cell: ({ row }) => row,
  },
  { key: 'name', title: '姓名', card: 'title', width: 120, cell: ({ name }) => <b>{name || '没有写'}</b> },
  { key: 'role', title: '角色', card: 2, width: 130, cell: ({ role }) => (role ? roleNames[role] : '—') },
  { key: 'where', title: '所和网格', card: 3, cell: ({ where }) => where || '全区' },
  {
    key: 'problems',
    title: '要改的',
    card: 'aside',
    cell: ({ problems }) =>
      problems.length === 0 ? <Marked tone='pass'>没问题</Marked> : <Marked tone='fail'>{problems.join('；')}</Marked>,
  },
]

type Sheet = Awaited<ReturnType<ReturnType<typeof useApi>['identity']['showInvitationSheet']>>

const Verdict = ({ sheet, onMake }: { readonly sheet: Sheet; readonly onMake: () => void }) => {
  const wrong = sheet.rows.filter(({ problems }) => problems.length > 0).length
  if (wrong > 0) {
    return (
      <>
        <Notice tone='fail'>{`${wrong} 行要改，一份邀请也没有发。请在表里改好，重新上传。`}</Notice>
        <div className='button-row'>
          <SheetResult sheetId={sheet.sheetId} />
        </div>
      </>
    )
  }
  return (
    <div className='button-row'>
      <Button type='primary' onClick={onMake}>
        {sheet.state === 'done' ? '再取一次邀请条' : `发 ${sheet.rows.length} 份邀请`}
      </Button>
    </div>
  )
}

const SheetShown = ({ sheetId }: { readonly sheetId: string }) => {
  const api = useApi()
  const query = useQuery({
    queryKey: ['invitation-sheet', sheetId],
    queryFn: () => api.identity.showInvitationSheet({ sheetId }),
  })
  const making = useMaking(sheetId)
  return (
    <Loaded query={query} what='邀请表'>
      {(sheet) => (
        <>
          <ActionError error={making.error} />
          {making.slips ? <SheetSlips slips={making.slips} result={<SheetResult sheetId={sheetId} />} /> : null}
          {making.isMaking ? <ProgressBar name='正在发邀请' done={making.done} total={sheet.chunks} /> : null}
          {making.slips || making.isMaking ? null : <Verdict sheet={sheet} onMake={() => making.make(sheet)} />}
          <Panel flush title={sheet.fileName} aside={<span className='quiet'>{`${sheet.rows.length} 人`}</span>}>
            <DataTable<BulkRow>
              name='邀请表'
              columns={columns}
              rows={sheet.rows}
              rowKey={({ row }) => String(row)}
              rowName={({ name }) => name}
            />
          </Panel>
        </>
      )}
    </Loaded>
  )
}

/** Invites many colleagues by one sheet: read and seen first, then all of them are invited. */
const InvitationSheetPage = () => {
  const [params, setParams] = useSearchParams()
  const sheetId = params.get('sheet')
  return (
    <>
      <PageHead title='照表发邀请' facts='一张表最多 500 人。有一行不对，就一份也不发。' />
      <SheetUpload onRead={(read) => setParams({ sheet: read })} />
      {sheetId === null ? null : <SheetShown key={sheetId} sheetId={sheetId} />}
    </>
  )
}
export default InvitationSheetPage
