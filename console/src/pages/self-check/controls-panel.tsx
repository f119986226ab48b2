import { dutyStandingNames } from '@app/types/duty/values'
import { postNames } from '@app/types/employee/values'
import type { ControlLine, ControlsShown } from '@app/types/self-check/controls'
import { controlNames } from '@app/types/self-check/values'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { ActionError, Notice } from '../../parts/notice'
import { openFile } from '../../parts/open-file'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { momentInWords } from '../../words/day'
import { obligationWords } from '../../words/obligation-words'
import { standingTones } from '../ledger/ledger-words'
import { periodInWords } from './self-check-words'

type Of = { readonly shopId: string }

/** The statutory record as a PDF; its address answers for ten minutes, so it is asked for when it is wanted. */
const RecordButton = ({ shopId, line }: Of & { readonly line: ControlLine }) => {
  const api = useApi()
  const { control, period } = line
  const open = useMutation({
    mutationFn: () => api.selfCheck.showControlRecord({ shopId, control, period }),
    onSuccess: ({ url }) => (url === undefined ? undefined : openFile(url, `${controlNames[control]}-${period}.pdf`)),
  })
  return (
    <>
      <Button
        size='small'
        icon={<Icon name='download' size={15} />}
        loading={open.isPending}
        disabled={line.document === 'requested'}
        aria-label={`下载${controlNames[control]}记录 ${period}`}
        onClick={() => open.mutate()}
      >
        {line.document === 'requested' ? '正在生成' : '下载'}
      </Button>
      <ActionError error={open.error} />
    </>
  )
}

const columnsOf = (shopId: string, now: Date): readonly Column<ControlLine>[] => [
  {
    key: 'control',
    title: '记录',
    card: 'title',
    cell: ({ control, period }) => `${controlNames[control]}，${periodInWords(period, now)}`,
  },
  { key: 'by', title: '谁', card: 1, width: 200, cell: ({ by, post }) => `${by}（${postNames[post]}）` },
  {
    key: 'at',
    title: '交来',
    card: 1,
    width: 200,
    cell: ({ receivedAt, isLate }) => `${momentInWords(receivedAt, now)}${isLate ? '，补记' : ''}`,
  },
  {
    key: 'findings',
    title: '发现',
    card: 'aside',
    width: 110,
    cell: ({ findings }) => (findings === 0 ? '没有问题' : `${findings} 处`),
  },
  {
    key: 'open',
    title: '操作',
    card: 'action',
    width: 120,
    cell: (line) => <RecordButton shopId={shopId} line={line} />,
  },
]

const Now = ({ now: lines }: Pick<ControlsShown, 'now'>) => (
  <ul className='lines'>
    {lines.map(({ control, standing, post, owers }) => (
      <li key={control}>
        <div className='grow'>
          <b>{controlNames[control]}</b>
          <div className='second'>
            {owers.length === 0
              ? `${postNames[post]}空着，没有人能记`
              : `${postNames[post]} ${owers.map(({ name }) => name).join('、')}`}
          </div>
        </div>
        <span className='tail'>
          <Marked tone={standingTones[standing]}>{dutyStandingNames[standing]}</Marked>
        </span>
      </li>
    ))}
  </ul>
)

/** How each post kept its records of the month (履职得分), from the records alone. */
const PerformanceLines = ({
  performance,
  performanceStanding,
}: Pick<ControlsShown, 'performance' | 'performanceStanding'>) => {
  const { now } = useOutside()
  const counted = performance.filter(({ figures }) => figures.owed > 0)
  if (counted.length === 0) return null
  return (
    <>
      <ul className='lines'>
        {counted.map(({ control, post, figures, score, missed }) => (
          <li key={control}>
            <div className='grow'>
              <b>{`${postNames[post]}：${controlNames[control]}`}</b>
              <div className='second'>{`按时 ${figures.done}，补记 ${figures.late}，没记 ${figures.missed}`}</div>
              {missed.length === 0 ? null : (
                <div className='second'>{`没记的：${missed.map(({ period }) => periodInWords(period, now())).join('、')}`}</div>
              )}
            </div>
            <span className='tail'>{score === undefined ? '—' : `履职 ${score} 分`}</span>
          </li>
        ))}
      </ul>
      <p className='row-note'>{`履职分数只照记录算：按时 1，补记一半，没记 0（${performanceStanding}）。`}</p>
    </>
  )
}

/** 日管控、周排查、月调度: whether the shop owes them, how they stand, and the records of a month. */
export const ControlsPanel = ({ shopId, month }: Of & { readonly month: string }) => {
  const api = useApi()
  const { now } = useOutside()
  const query = useQuery({
    queryKey: ['self-checks', 'controls', shopId, month],
    queryFn: () => api.selfCheck.showControls({ shopId, month }),
  })
  return (
    <Panel title='日管控、周排查、月调度' flush>
      <Loaded query={query} what='日管控、周排查、月调度' rows={3}>
        {({ owes, basis, now: today, past, performance, performanceStanding }) => (
          <>
            <p className='row-note'>{`${obligationWords[owes]}（${basis}）。`}</p>
            {owes === 'required' && today.some(({ owers }) => owers.length === 0) ? (
              <div className='inset'>
                <Notice tone='warn'>有职务空着，先让店里把人定下来。</Notice>
              </div>
            ) : null}
            <Now now={today} />
            <PerformanceLines performance={performance} performanceStanding={performanceStanding} />
            {past.length === 0 ? null : (
              <DataTable
                name='日管控、周排查、月调度的记录'
                columns={columnsOf(shopId, now())}
                rows={past}
                rowKey={({ recordId }) => recordId}
                rowName={({ control, period }) => `${controlNames[control]} ${period}`}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
