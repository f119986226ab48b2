import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { saveText } from '../../parts/save-text'

type Props = { readonly shopId: string; readonly inspectionId: string }

/** The document's proof (存证凭证), a file to keep beside it; and where both are verified. */
export const ProofButton = (at: Props) => {
  const api = useApi()
  const fetchIt = useMutation({
    mutationFn: () => api.inspection.proveDocument(at),
    onSuccess: ({ fileName, text }) => saveText(text, fileName),
  })
  return (
    <>
      <Button
        size='small'
        icon={<Icon name='download' size={15} />}
        loading={fetchIt.isPending}
        onClick={() => fetchIt.mutate()}
      >
        存证凭证
      </Button>
      <a className='with-icon' href='/s/verify' target='_blank' rel='noreferrer'>
        <Icon name='check' size={15} />
        核验文书
      </a>
      <ActionError error={fetchIt.error} />
    </>
  )
}
