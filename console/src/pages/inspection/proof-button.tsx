import { useMutation } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useId, useState } from 'react'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { saveText } from '../../parts/save-text'

type Props = { readonly shopId: string; readonly inspectionId: string }

/**
 * The document's proof (存证凭证), a file to keep beside it, if asked from a size of the log that is on paper; and where
 * both are verified.
 */
export const ProofButton = (at: Props) => {
  const api = useApi()
  const field = useId()
  const [from, setFrom] = useState<number | null>(null)
  const fetchIt = useMutation({
    mutationFn: () => api.inspection.proveDocument({ ...at, ...(from && { from }) }),
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
      <label className='second' htmlFor={field}>
        文书上印的日志条数
      </label>
      <InputNumber id={field} size='small' min={1} precision={0} placeholder='可不填' value={from} onChange={setFrom} />
      <a className='with-icon' href='/s/verify' target='_blank' rel='noreferrer'>
        <Icon name='check' size={15} />
        核验文书
      </a>
      <ActionError error={fetchIt.error} />
    </>
  )
}
