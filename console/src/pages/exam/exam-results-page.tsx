import type { ExamOfDistrict } from '@app/types/training/exam'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { momentInWords } from '../../words/day'
import { figure, rate } from '../../words/figures'
import { holds } from '../../words/role-words'
import { QuestionDrawer } from '../question/question-drawer'
import { ExamDrawer, PassMark } from './exam-drawer'

type Cells = { readonly now: Date; readonly onOpen: (exam: ExamOfDistrict) => void }

const columnsOf = ({ now, onOpen }: Cells): readonly Column<ExamOfDistrict>[] => [
  {
    key: 'name',
    title: '谁',
    card: 'title',
    width: 140,
    cell: (exam) => (
      <Button type='link' className='row-link' onClick={() => onOpen(exam)}>
        {exam.name}
      </Button>
    ),
  },
  {
    key: 'shop',
    title: '商户',
    card: 1,
    cell: ({ shopId, shopName }) => <Link to={`/shops/${shopId}`}>{shopName}</Link>,
  },
  { key: 'title', title: '考试', card: 2, cell: ({ title, isSpot }) => `${title}${isSpot ? '（监督抽考）' : ''}` },
  {
    key: 'score',
    title: '得分',
    card: 2,
    width: 150,
    onCard: ({ score, full }) => `${score ?? '—'}／${full} 分`,
    cell: ({ score, full, isRemarked }) => (
      <>
        {`${score ?? '—'}／${full}`}
        {isRemarked ? <span className='second'> 重新判过</span> : null}
      </>
    ),
  },
  { key: 'passed', title: '结果', card: 'aside', width: 120, cell: ({ passed }) => <PassMark passed={passed} /> },
  {
    key: 'at',
    title: '交卷',
    card: 3,
    width: 150,
    cell: ({ closedAt, endsAt }) => momentInWords(closedAt ?? endsAt, now),
  },
]

const Exams = () => {
  const api = useApi()
  const { now } = useOutside()
  const pages = useCursorPages()
  const [open, setOpen] = useState<ExamOfDistrict>()
  const query = useQuery({
    queryKey: ['training', 'exams', pages.cursor],
    queryFn: () => api.training.listExams({ ...(pages.cursor !== undefined && { cursor: pages.cursor }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel flush>
      <Loaded query={query} what='考试成绩'>
        {({ exams, cursor }) =>
          exams.length === 0 ? (
            <EmptyState title='还没有人考过'>
              考完交卷、判好分的，在这里看得到；一家店谁没有考，在那家店的页面看。
            </EmptyState>
          ) : (
            <>
              <DataTable
                name='考试成绩'
                columns={columnsOf({ now: now(), onOpen: setOpen })}
                rows={exams}
                rowKey={({ examId }) => examId}
                rowName={({ name, title }) => `${name} ${title}`}
              />
              <Pager unit='份' pages={pages} cursor={cursor} shown={exams.length} />
            </>
          )
        }
      </Loaded>
      {open === undefined ? null : <ExamDrawer exam={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  )
}

type Hard = { readonly questionId: string; readonly text: string; readonly asked: number; readonly wrong: number }

const hardColumns = (onOpen: ((questionId: string) => void) | undefined): readonly Column<Hard>[] => [
  {
    key: 'text',
    title: '题目',
    card: 'title',
    cell: ({ questionId, text }) =>
      onOpen === undefined ? (
        text
      ) : (
        <Button type='link' className='row-link long' onClick={() => onOpen(questionId)}>
          {text}
        </Button>
      ),
  },
  { key: 'wrong', title: '答错', card: 1, figure: true, width: 90, cell: ({ wrong }) => figure(wrong) },
  { key: 'asked', title: '出过', card: 1, figure: true, width: 90, cell: ({ asked }) => figure(asked) },
  {
    key: 'rate',
    title: '错的比例',
    card: 'aside',
    figure: true,
    width: 110,
    onCard: ({ wrong, asked }) => `错 ${rate(wrong, asked)}`,
    cell: ({ wrong, asked }) => rate(wrong, asked),
  },
]

const HardQuestions = () => {
  const api = useApi()
  const isOffice = holds(grantsOf(useMe().data), 'office')
  const [open, setOpen] = useState<string>()
  const query = useQuery({ queryKey: ['training', 'hard'], queryFn: () => api.training.listHardQuestions() })
  return (
    <Panel flush>
      <Loaded query={query} what='错得多的题'>
        {({ papers, questions }) =>
          questions.length === 0 ? (
            <EmptyState title='没有错得多的题'>一道题出过 3 次以上、有人答错，才排在这里。</EmptyState>
          ) : (
            <>
              <p className='row-note'>{`最近 ${figure(papers)} 份卷子。错得多的，不是少讲了这一课，就是题出得不好。`}</p>
              <DataTable
                name='错得多的题'
                columns={hardColumns(isOffice ? setOpen : undefined)}
                rows={questions}
                rowKey={({ questionId }) => questionId}
                rowName={({ text }) => text}
              />
            </>
          )
        }
      </Loaded>
      {open === undefined ? null : <QuestionDrawer questionId={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  )
}

/** What exams brought: papers that were marked, and questions that many get wrong. */
const ExamResultsPage = () => {
  const [params] = useSearchParams()
  const isHard = params.get('view') === 'hard'
  return (
    <>
      <PageHead title='考试成绩' facts='最近交卷的在前。' />
      <nav className='tabs' aria-label='考试成绩'>
        <Link to='?' {...(isHard ? {} : { 'aria-current': 'page' as const })}>
          卷子
        </Link>
        <Link to='?view=hard' {...(isHard ? { 'aria-current': 'page' as const } : {})}>
          错得多的题
        </Link>
      </nav>
      {isHard ? <HardQuestions /> : <Exams />}
    </>
  )
}
export default ExamResultsPage
