import type { SignJob } from '@app/types/shop/signs'
import type { Column } from '../../parts/data-table'
import { ProgressBar } from '../../parts/progress-bar'
import { Marked } from '../../parts/result-badge'
import { momentInWords } from '../../words/day'
import { figure } from '../../words/figures'
import { isRunning, jobInWords } from './job-state'
import { SignPdf } from './sign-pdf'

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

export const signColumns = (now: Date): readonly Column<SignJob>[] => [
  { key: 'title', title: '哪里的码牌', card: 'title', cell: (job) => <b>{job.title}</b> },
  { key: 'state', title: '进度', card: 1, cell: (job) => <State job={job} /> },
  { key: 'total', title: '张', card: 'desk', figure: true, width: 80, cell: (job) => figure(job.total) },
  { key: 'image', title: '哪种码', card: 2, width: 120, cell: (job) => images[job.image] },
  { key: 'at', title: '何时', card: 3, width: 150, cell: (job) => momentInWords(job.startedAt, now) },
  {
    key: 'pdf',
    title: '文件',
    card: 'action',
    onCard: (job) => (job.state === 'done' ? <SignPdf job={job} /> : null),
    width: 130,
    cell: (job) => <SignPdf job={job} />,
  },
]
