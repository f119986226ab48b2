import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { saveWorkbook } from '../staff/sheet-file'

/** The bank as a workbook, which is read in again after it was filled in. */
export const ExportQuestions = () => {
  const api = useApi()
  const fetchIt = useMutation({
    mutationFn: () => api.training.exportQuestions(),
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
