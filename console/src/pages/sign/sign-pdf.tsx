import type { SignJob } from '@app/types/shop/signs'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { openFile } from '../../parts/open-file'
import { isRunning } from './job-state'

/** The finished file, a PDF or several in a ZIP: its address is asked for when it is wanted, for it lives ten minutes. */
export const SignPdf = ({ job: { signJobId, state, title, pdfs } }: { readonly job: SignJob }) => {
  const api = useApi()
  const kind = pdfs > 1 ? 'zip' : 'pdf'
  const fetchIt = useMutation({
    mutationFn: () => api.shop.showSigns({ signJobId }),
    onSuccess: ({ url }) => url !== undefined && openFile(url, `码牌-${title}.${kind}`),
  })
  if (state !== 'done') return <span className='quiet'>{isRunning(state) ? '做好后在这里' : '—'}</span>
  return (
    <>
      <Button
        size='small'
        icon={<Icon name='download' size={15} />}
        loading={fetchIt.isPending}
        aria-label={`下载 ${kind.toUpperCase()}：${title}`}
        onClick={() => fetchIt.mutate()}
      >
        下载 {kind.toUpperCase()}
      </Button>
      <ActionError error={fetchIt.error} />
    </>
  )
}
