import type { CourseLine } from '@app/types/training/course'
import { type CourseState, courseStateNames } from '@app/types/training/values'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useOutside } from '../../client/api-context'
import { useCourses } from '../../client/use-training'
import { type Column, DataTable } from '../../parts/data-table'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import type { Tone } from '../../parts/shapes'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'

export const courseTones: Readonly<Record<CourseState, Tone>> = { draft: 'none', published: 'pass', withdrawn: 'none' }

const columnsAt = (now: Date): readonly Column<CourseLine>[] => [
  {
    key: 'title',
    title: '课程',
    card: 'title',
    cell: ({ courseId, title }) => (
      <Link className='row-link' to={`/courses/${courseId}`}>
        {title}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    card: 'aside',
    width: 120,
    cell: ({ state }) => <Marked tone={courseTones[state]}>{courseStateNames[state]}</Marked>,
  },
  {
    key: 'version',
    title: '发布到',
    card: 1,
    width: 110,
    cell: ({ versions: [newest] }) => (newest === undefined ? '—' : `第 ${newest.version} 版`),
  },
  {
    key: 'draft',
    title: '没发布的改动',
    card: 1,
    width: 130,
    onCard: ({ hasDraft, state }) => (hasDraft && state !== 'draft' ? '有没发布的改动' : null),
    cell: ({ hasDraft }) => (hasDraft ? '有' : '—'),
  },
  { key: 'by', title: '谁改的', card: 2, width: 120, cell: ({ savedBy }) => savedBy },
  { key: 'at', title: '何时', card: 2, width: 150, cell: ({ savedAt }) => momentInWords(savedAt, now) },
]

/** Courses of the district (培训课程): what shops' people learn before an exam. */
const CoursesPage = () => {
  const { now, newId } = useOutside()
  const go = useNavigate()
  const query = useCourses()
  const write = (
    <Button type='primary' icon={<Icon name='plus' size={15} />} onClick={() => void go(`/courses/${newId()}?new=1`)}>
      写一门课程
    </Button>
  )
  return (
    <>
      <PageHead title='培训课程' facts='最近改的在前。发布以后，商户的人在小程序里学。' actions={write} />
      <Panel flush>
        <Loaded query={query} what='培训课程'>
          {({ courses }) =>
            courses.length === 0 ? (
              <EmptyState title='还没有培训课程'>
                文字、图片、PDF、视频和外部学习平台都可以放进一门课程，写明谁写的、哪个单位、哪一天。
              </EmptyState>
            ) : (
              <DataTable
                name='培训课程'
                columns={columnsAt(now())}
                rows={courses}
                rowKey={({ courseId }) => courseId}
                rowName={({ title }) => title}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default CoursesPage
