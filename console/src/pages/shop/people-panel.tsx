import type { Employee } from '@app/types/employee/contract'
import {
  decidingFactNames,
  type HealthState,
  healthStateNames,
  type Obligation,
  type Post,
  postNames,
} from '@app/types/employee/values'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import type { Tone } from '../../parts/shapes'
import { dayInWords, dayOf } from '../../words/day'
import { studyTime } from '../../words/training-words'
import { LettersCell } from './letters'
import { postsOn } from './posts-on'

const healthTones: Readonly<Record<HealthState, Tone>> = {
  valid: 'pass',
  expiring: 'warn',
  expired: 'fail',
  unfit: 'fail',
  missing: 'fail',
  notNeeded: 'none',
}

const directorWords: Readonly<Record<Obligation, string>> = {
  required: '要配食品安全总监',
  encouraged: '鼓励配食品安全总监',
  notRequired: '不用配食品安全总监',
  unknown: '还定不下来要不要配食品安全总监',
}

type Trained = {
  readonly employeeId: string
  readonly seconds: number
  readonly owed: number
  readonly certificates: readonly { readonly validUntil: string; readonly title: string }[]
}
type Row = { readonly employee: Employee; readonly trained: Trained | undefined }

const HealthCell = ({ employee: { health, certificate } }: Row) => (
  <>
    <Marked tone={healthTones[health.state]}>{healthStateNames[health.state]}</Marked>
    {certificate === undefined || health.state === 'notNeeded' ? null : (
      <span className='second'>{` 至 ${dayInWords(certificate.validUntil)}`}</span>
    )}
  </>
)

const TrainedCell = ({ trained }: Pick<Row, 'trained'>) => {
  if (trained === undefined) return '—'
  const [certificate] = trained.certificates
  return certificate === undefined ? (
    <Marked tone='none'>没有合格证明</Marked>
  ) : (
    <>
      <Marked tone='pass'>有合格证明</Marked>
      <span className='second'>{` 至 ${dayInWords(certificate.validUntil)}`}</span>
    </>
  )
}

const studyWords = ({ trained }: Row): string => {
  if (trained === undefined) return '—'
  const { seconds, owed } = trained
  return owed > 0 ? `${studyTime(seconds)}，要 ${studyTime(owed)}` : studyTime(seconds)
}

const columnsOn = (today: string): readonly Column<Row>[] => [
  { key: 'name', title: '姓名', card: 'title', width: 110, cell: ({ employee }) => <b>{employee.name}</b> },
  {
    key: 'posts',
    title: '职务',
    card: 1,
    cell: ({ employee }) =>
      postsOn(employee.posts, today)
        .map((post) => postNames[post])
        .join('、') || '—',
  },
  {
    key: 'health',
    title: '健康证',
    card: 2,
    // on a card a bare 没有登记 would say of nothing that it is missing
    onCard: (row) => (
      <>
        健康证 <HealthCell {...row} />
      </>
    ),
    cell: (row) => <HealthCell {...row} />,
  },
  { key: 'trained', title: '培训考试', card: 3, cell: ({ trained }) => <TrainedCell trained={trained} /> },
  {
    key: 'letters',
    title: '任命书',
    card: 3,
    onCard: ({ employee }) => <LettersCell one={employee} otherwise={null} />,
    cell: ({ employee }) => <LettersCell one={employee} otherwise='—' />,
  },
  { key: 'study', title: '今年学了', card: 3, onCard: () => null, cell: studyWords },
]

type PageOfPeople = {
  readonly vacant: readonly Post[]
  readonly director: {
    readonly owes: Obligation
    readonly basis: string
    readonly asks?: keyof typeof decidingFactNames | undefined
  }
  readonly health: { readonly needed: number; readonly valid: number }
  readonly inService: number
}

const Owed = ({ page: { vacant, director, health } }: { readonly page: PageOfPeople }) => (
  <div className='people-owed'>
    {vacant.length === 0 ? null : (
      <Notice tone='fail'>{`没有定下来的负责人：${vacant.map((post) => postNames[post]).join('、')}。`}</Notice>
    )}
    <p className='second'>
      {`${directorWords[director.owes]}（${director.basis}）${
        director.asks === undefined ? '' : `，要先登记${decidingFactNames[director.asks]}`
      }。`}
    </p>
    <p className='second'>{`要健康证的 ${health.needed} 人，有效的 ${health.valid} 人。`}</p>
  </div>
)

const usePeople = (shopId: string) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['people', shopId],
    queryFn: ({ pageParam }) => api.employee.listEmployees({ shopId, from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
}

/** Who works in the shop, their posts and certificates: of health only whether somebody may work, never why. */
export const PeoplePanel = ({ shopId }: { readonly shopId: string }) => {
  const api = useApi()
  const today = dayOf(useOutside().now())
  const people = usePeople(shopId)
  const training = useQuery({
    queryKey: ['training', 'shop', shopId],
    queryFn: () => api.training.listShopTraining({ shopId }),
  })
  const trainedOf = (id: string) => training.data?.people.find(({ employeeId }) => employeeId === id)
  return (
    <Panel title='店里的人' flush>
      <Loaded query={people} what='店里的人' rows={3}>
        {({ pages }) => {
          const [first] = pages
          const employees = pages.flatMap((page) => page.employees)
          return (
            <>
              {first === undefined ? null : <Owed page={first} />}
              {employees.length === 0 ? (
                <p className='row-note'>店里还没有登记人。</p>
              ) : (
                <DataTable
                  name='店里的人'
                  columns={columnsOn(today)}
                  rows={employees.map((employee) => ({ employee, trained: trainedOf(employee.employeeId) }))}
                  rowKey={({ employee }) => employee.employeeId}
                  rowName={({ employee }) => employee.name}
                />
              )}
              {people.hasNextPage ? (
                <div className='panel-foot'>
                  <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                    {`还有 ${(first?.inService ?? 0) - employees.length} 人，接着看`}
                  </Button>
                </div>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}
