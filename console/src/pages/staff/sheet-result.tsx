import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ActionError } from '../../parts/notice'
import { saveWorkbook } from './sheet-file'

/** The sheet with what came of each row: what is to be put right, or the link to hand out. */
export const SheetResult = ({ sheetId }: { readonly sheetId: string }) => {
  const api = useApi()
  const download = useAction(api.identity.downloadInvitations, ({ fileName, content }) =>
    saveWorkbook(fileName, content),
  )
  return (
    <>
      <ActionError error={download.error} />
      <Button loading={download.isPending} onClick={() => download.mutate({ sheetId })}>
        下载结果表
      </Button>
    </>
  )
}
