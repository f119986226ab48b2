import type { Person } from '@app/types/identity/contract'
import type { Station } from '@app/types/shop/places'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import type { Column } from '../../parts/data-table'
import { accountLock } from '../../parts/locks'
import { Marked } from '../../parts/result-badge'
import { dayInWords, dayOf } from '../../words/day'
import { certificateOf, grantInWords } from './grant-words'

type Parts = { readonly stations: readonly Station[]; readonly now: Date; readonly onEnd: (person: Person) => void }

type CertificateProps = { readonly certificate: NonNullable<ReturnType<typeof certificateOf>>; readonly today: string }

const Certificate = ({ certificate, today }: CertificateProps) => (
  <span>
    <span className='code'>{certificate.number}</span>{' '}
    {certificate.day < today ? (
      <Marked tone='fail'>{`${certificate.until}已过期`}</Marked>
    ) : (
      <span className='quiet'>{`有效至 ${certificate.until}`}</span>
    )}
  </span>
)

const certificateCell = ({ grants }: Person, today: string) => {
  const certificate = certificateOf(grants)
  return certificate === undefined ? '—' : <Certificate certificate={certificate} today={today} />
}

const End = ({ person, onEnd }: { readonly person: Person; readonly onEnd: Parts['onEnd'] }) => {
  const me = useMe().data
  const locked = me?.person?.personId === person.personId ? '不能停用自己的账号。' : accountLock(grantsOf(me))
  return (
    <GuardedButton size='small' locked={locked} onClick={() => onEnd(person)} aria-label={`停用：${person.name}的账号`}>
      停用
    </GuardedButton>
  )
}

export const staffColumns = ({ stations, now, onEnd }: Parts): readonly Column<Person>[] => [
  { key: 'name', title: '姓名', card: 'title', width: 120, cell: (person) => <b>{person.name}</b> },
  {
    key: 'grants',
    title: '角色',
    card: 1,
    cell: (person) => person.grants.map((grant) => grantInWords(grant, stations)).join('；') || '没有角色',
  },
  { key: 'certificate', title: '执法证', card: 2, cell: (person) => certificateCell(person, dayOf(now)) },
  {
    key: 'since',
    title: '加入',
    card: 3,
    onCard: ({ since }) => `${dayInWords(dayOf(new Date(since)), now)}加入`,
    width: 140,
    cell: (person) => dayInWords(dayOf(new Date(person.since)), now),
  },
  {
    key: 'state',
    title: '账号',
    card: 'aside',
    width: 110,
    cell: (person) => (person.state === 'active' ? '在用' : <Marked tone='none'>已停用</Marked>),
  },
  {
    key: 'end',
    title: '操作',
    card: 'action',
    width: 90,
    cell: (person) => (person.state === 'ended' ? '—' : <End person={person} onEnd={onEnd} />),
  },
]
