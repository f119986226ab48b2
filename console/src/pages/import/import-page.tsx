import type { Import } from '@app/types/shop/imports'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { openFile } from '../../parts/open-file'
import { PageHead } from '../../parts/page-head'
import { momentInWords } from '../../words/day'
import { ColumnsPanel } from './columns-panel'
import { hasRows, isRunning } from './counts'
import { DecideBar } from './decide-bar'
import { Proposals } from './proposals'
import { RowsPanel } from './rows-panel'
import { RunPanel } from './run-panel'
import { UndoPanel } from './undo-panel'
import { isUndoing } from './undo-words'

const crumbs = [{ to: '/imports', label: '导入' }]

const Outcome = ({ one }: { readonly one: Import }) => {
  const api = useApi()
  const fetchIt = useMutation({
    mutationFn: () => api.shop.downloadOutcome({ importId: one.importId }),
    onSuccess: ({ url, fileName }) => openFile(url, fileName),
  })
  return (
    <>
      <Button
        type={one.state === 'done' ? 'primary' : 'default'}
        icon={<Icon name='download' size={15} />}
        disabled={one.state !== 'done'}
        loading={fetchIt.isPending}
        onClick={() => fetchIt.mutate()}
      >
        下载带“问题”列的表
      </Button>
      <ActionError error={fetchIt.error} />
    </>
  )
}

/** One import: how far it is, what waits for a decision, and every row with what was found in it. */
const ImportPage = () => {
  const { importId = '' } = useParams()
  const api = useApi()
  const { now } = useOutside()
  const query = useQuery({
    queryKey: ['import', importId],
    queryFn: () => api.shop.showImport({ importId }),
    refetchInterval: ({ state: { data } }) => (isRunning(data?.state) || isUndoing(data?.undo) ? 1_000 : false),
  })
  const one = query.data
  return (
    <>
      <PageHead
        title={one?.fileName ?? '导入'}
        crumbs={crumbs}
        facts={one === undefined ? undefined : `${one.startedBy} ${momentInWords(one.startedAt, now())} 开始`}
        actions={one === undefined ? undefined : <Outcome one={one} />}
      />
      <Loaded query={query} what='这次导入'>
        {(found) => (
          <div className='column'>
            <RunPanel one={found} />
            <UndoPanel one={found} />
            <Proposals one={found} />
            <ColumnsPanel one={found} />
            {hasRows(found) ? <RowsPanel one={found} /> : null}
            <DecideBar one={found} />
          </div>
        )}
      </Loaded>
    </>
  )
}
export default ImportPage
