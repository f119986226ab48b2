import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'

const headline = (checks: number, isWorthALook: boolean): string => {
  if (checks === 0) return '还没有自查可看。'
  return isWorthALook ? '有几处值得去看一眼。' : '没有特别要留意的。'
}

/** What hints that self-checks are filled in without looking: reasons to look closer, never a verdict. */
export const HonestyPanel = ({ shopId }: { readonly shopId: string }) => {
  const api = useApi()
  const query = useQuery({
    queryKey: ['self-checks', 'honesty', shopId],
    queryFn: () => api.selfCheck.showHonesty({ shopId }),
  })
  return (
    <Panel title='填得可信吗'>
      <Loaded query={query} what='可信提示' rows={2}>
        {({ checks, isWorthALook, reasons }) => (
          <div className='column'>
            <Notice tone={isWorthALook ? 'warn' : 'none'}>{headline(checks, isWorthALook)}</Notice>
            {reasons.length === 0 ? null : (
              <ul className='honesty-reasons'>
                {reasons.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
            <p className='quiet'>
              {`看了最近 ${checks} 次自查。只提醒往哪里细看，不是结论，不能当处罚的依据；商户看不到这里。`}
            </p>
          </div>
        )}
      </Loaded>
    </Panel>
  )
}
