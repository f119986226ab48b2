import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { saveWorkbook } from '../staff/sheet-file'

/** A version, or without one the draft, as a workbook. */
export const ExportButton = ({ id, version }: { readonly id: string; readonly version?: number }) => {
  const api = useApi()
  const fetchIt = useMutation({
    mutationFn: () => api.checklist.exportChecklist({ id, ...(version !== undefined && { version }) }),
    onSuccess: ({ fileName, content }) => saveWorkbook(fileName, content),
  })
  return (
    <>
      <Button icon={<Icon name='download' size={15} />} loading={fetchIt.isPending} onClick={() => fetchIt.mutate()}>
        存成表格
      </Button>
      <ActionError error={fetchIt.error} />
    </>
  )
}
