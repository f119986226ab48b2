import type { ExportJob } from '@app/types/exports/contract'
import { exportedListNames } from '@app/types/exports/values'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { openFile } from '../../parts/open-file'

/** The finished sheet: its address is asked for when it is wanted, for it lives ten minutes. */
export const ExportFile = ({ job: { exportId, list, state } }: { readonly job: ExportJob }) => {
  const api = useApi()
  const name = exportedListNames[list]
  const fetchIt = useMutation({
    mutationFn: () => api.exports.showExport({ exportId }),
    onSuccess: ({ url }) => url !== undefined && openFile(url, `${name}.xlsx`),
  })
  if (state !== 'done') return <span className='quiet'>{state === 'failed' ? '—' : '做好后在这里'}</span>
  return (
    <>
      <Button
        size='small'
        icon={<Icon name='download' size={15} />}
        loading={fetchIt.isPending}
        aria-label={`下载：${name}`}
        onClick={() => fetchIt.mutate()}
      >
        下载
      </Button>
      <ActionError error={fetchIt.error} />
    </>
  )
}
