import type { SignJob } from '@app/types/shop/contract'
import type { Column } from '../../parts/data-table'
import { Icon } from '../../parts/icon'
import { ProgressBar } from '../../parts/progress-bar'
import { Marked } from '../../parts/result-badge'
import { momentInList } from '../../words/day'
import { figure } from '../../words/figures'
import { isRunning, jobInWords } from './job-state'

const images = { qr: '普通二维码', wxacode: '小程序码' } as const

const State = ({ job }: { readonly job: SignJob }) => {
  const { tone, words } = jobInWords(job)
  return (
    <div className='job-state'>
      <Marked tone={tone}>{words}</Marked>
      {isRunning(job.state) ? <ProgressBar name={`${job.title}的进度`} done={job.done} total={job.total} /> : null}
    </div>
  )
}

const Pdf = ({ job }: { readonly job: SignJob }) =>
  job.url === undefined ? (
    <span className='quiet'>{isRunning(job.state) ? '做好后在这里' : '—'}</span>
  ) : (
    <a className='with-icon' href={job.url} target='_blank' rel='noreferrer'>
      <Icon name='download' size={15} />
      下载 PDF
    </a>
  )

export const signColumns = (now: Date): readonly Column<SignJob>[] => [
  { key: 'title', title: '哪里的码牌', leads: true, cell: (job) => <b>{job.title}</b> },
  { key: 'state', title: '进度', cell: (job) => <State job={job} /> },
  { key: 'total', title: '张', figure: true, width: 80, cell: (job) => figure(job.total) },
  { key: 'image', title: '哪种码', width: 120, cell: (job) => images[job.image] },
  { key: 'at', title: '何时', width: 120, cell: (job) => momentInList(job.startedAt, now) },
  { key: 'pdf', title: '文件', width: 130, cell: (job) => <Pdf job={job} /> },
]
