import type { InspectionShown } from '@app/types/inspection/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { EmptyState, LoadingRows } from '../../parts/states'
import { useNarrow } from '../../parts/use-narrow'
import { ProofButton } from './proof-button'

type Props = { readonly one: InspectionShown }

/** Phones show no PDF inside a page: there the document opens on its own. */
const Ready = ({ one: { shopId, inspectionId, document } }: Props) => {
  const { sha256 } = document
  const api = useApi()
  const narrow = useNarrow()
  const query = useQuery({
    queryKey: ['document', inspectionId, sha256],
    queryFn: () => api.inspection.openDocument({ shopId, inspectionId }),
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  })
  return (
    <Loaded query={query} what='文书'>
      {({ url, number }) => (
        <>
          {narrow ? null : <iframe className='document-frame' src={asPage(url)} title={`电子监管文书 ${number}`} />}
          <div className='document-links'>
            <a className='with-icon' href={url} target='_blank' rel='noreferrer'>
              <Icon name='open' size={15} />
              单独打开
            </a>
            <a className='with-icon' href={url} download={`${number}.pdf`}>
              <Icon name='download' size={15} />
              下载
            </a>
            <ProofButton shopId={shopId} inspectionId={inspectionId} />
          </div>
        </>
      )}
    </Loaded>
  )
}

const NotYet = ({ one: { shopId, inspectionId, received, document } }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const request = useAction(api.inspection.requestDocument, () =>
    queries.invalidateQueries({ queryKey: ['inspection', inspectionId] }),
  )
  if (received === undefined) return <EmptyState title='还没有文书'>提交检查、签完字以后才有文书。</EmptyState>
  if (document.state === 'requested') return <LoadingRows what='文书，正在生成' rows={6} />
  const ask = (
    <Button type='primary' loading={request.isPending} onClick={() => request.mutate({ shopId, inspectionId })}>
      生成文书
    </Button>
  )
  return (
    <>
      <EmptyState title='这次检查还没有生成文书' action={ask}>
        内容照签字时的记录，几秒钟就好。
      </EmptyState>
      <ActionError error={request.error} />
    </>
  )
}

/** First eight characters of the hash, in two groups: enough to compare by eye. */
const shortHash = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`.toUpperCase()

/** Chromium's viewer: page width, without the strip of thumbnails; other viewers ignore it. */
const asPage = (url: string): string => `${url}#navpanes=0&view=FitH`

/** The electronic document (电子监管文书) beside the record, with the hash stored when it was signed. */
export const DocumentPane = ({ one }: Props) => (
  <section className='document-pane' aria-label='电子监管文书'>
    <div className='panel-head'>
      <h2>电子监管文书</h2>
      <span className='quiet'>{one.document.sha256 === undefined ? '' : `摘要 ${shortHash(one.document.sha256)}`}</span>
    </div>
    {one.document.state === 'ready' ? <Ready one={one} /> : <NotYet one={one} />}
  </section>
)
