import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { openFile } from '../../parts/open-file'

type Props = { readonly shopId: string; readonly employeeId: string; readonly number: string }

/** The certificate (培训合格证明) as a PDF; its address answers for ten minutes, so it is asked for when it is wanted. */
export const CertificateButton = ({ shopId, employeeId, number }: Props) => {
  const api = useApi()
  const open = useMutation({
    mutationFn: () => api.training.openCertificate({ shopId, employeeId, number }),
    onSuccess: ({ url }) => openFile(url, `培训合格证明-${number}.pdf`),
  })
  return (
    <>
      <Button
        size='small'
        icon={<Icon name='download' size={15} />}
        loading={open.isPending}
        aria-label={`下载合格证明 ${number}`}
        onClick={() => open.mutate()}
      >
        下载
      </Button>
      <ActionError error={open.error} />
    </>
  )
}
