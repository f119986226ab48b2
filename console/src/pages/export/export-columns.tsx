import type { ExportJob } from '@app/types/exports/contract'
import { exportedListNames } from '@app/types/exports/values'
import type { Column } from '../../parts/data-table'
import { ProgressBar } from '../../parts/progress-bar'
import { Marked } from '../../parts/result-badge'
import { dayInWords, dayOf, momentInWords } from '../../words/day'
import { figure } from '../../words/figures'
import { ExportFile } from './export-file'

export const isRunning = ({ state }: ExportJob): boolean => state === 'waiting' || state === 'writing'

const stateOf = ({ state, written, total }: ExportJob) => {
  if (state === 'waiting') return <Marked tone='none'>排队中</Marked>
  if (state === 'writing') return <Marked tone='none'>{`正在写 ${figure(written)} / ${figure(total)} 行`}</Marked>
  if (state === 'failed') return <Marked tone='fail'>没有做成，请再导出一次</Marked>
  return <Marked tone='pass'>{`做好了，${figure(total)} 行`}</Marked>
}

const State = ({ job }: { readonly job: ExportJob }) => (
  <div className='job-state'>
    {stateOf(job)}
    {isRunning(job) ? (
      <ProgressBar name={`${exportedListNames[job.list]}的进度`} done={job.written} total={job.total} />
    ) : null}
  </div>
)

export const exportColumns = (now: Date): readonly Column<ExportJob>[] => [
  { key: 'list', title: '名单', card: 'title', width: 120, cell: (job) => <b>{exportedListNames[job.list]}</b> },
  { key: 'filters', title: '条件', card: 2, cell: ({ filters }) => filters.join('；') || '全部' },
  { key: 'state', title: '进度', card: 1, cell: (job) => <State job={job} /> },
  { key: 'at', title: '何时', card: 3, width: 150, cell: (job) => momentInWords(job.startedAt, now) },
  {
    key: 'kept',
    title: '保留到',
    card: 'desk',
    width: 120,
    cell: (job) => dayInWords(dayOf(new Date(job.keptUntil)), now),
  },
  { key: 'file', title: '文件', card: 'action', width: 130, cell: (job) => <ExportFile job={job} /> },
]
