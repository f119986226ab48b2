import { type CertificateStanding, certificateStanding } from '@app/rules/identity/certificate'
import type { Person } from '@app/types/identity/contract'
import type { Station } from '@app/types/shop/places'
import type { Column } from '../../parts/data-table'
import { Marked } from '../../parts/result-badge'
import { dayInWords, dayOf } from '../../words/day'
import { certificateOf, grantInWords } from './grant-words'
import { type Deed, StaffActions } from './staff-actions'

type Do = (deed: Deed, person: Person) => void
type Parts = { readonly stations: readonly Station[]; readonly now: Date; readonly onDo: Do }

type CertificateProps = { readonly certificate: NonNullable<ReturnType<typeof certificateOf>>; readonly today: string }

type UntilProps = Pick<CertificateProps, 'certificate'> & { readonly standing: CertificateStanding }

const Until = ({ certificate, standing }: UntilProps) => {
  if (standing === 'expired') return <Marked tone='fail'>{`${certificate.until}已过期`}</Marked>
  if (standing === 'expiring') return <Marked tone='warn'>{`${certificate.until}到期`}</Marked>
  return <span className='quiet'>{`有效至 ${certificate.until}`}</span>
}

const Certificate = ({ certificate, today }: CertificateProps) => (
  <span>
    <span className='code'>{certificate.number}</span>{' '}
    <Until certificate={certificate} standing={certificateStanding(certificate.day, today)} />
  </span>
)

const certificateCell = ({ grants }: Person, today: string) => {
  const certificate = certificateOf(grants)
  return certificate === undefined ? '—' : <Certificate certificate={certificate} today={today} />
}

export const staffColumns = ({ stations, now, onDo }: Parts): readonly Column<Person>[] => [
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
    width: 190,
    cell: (person) => (person.state === 'ended' ? '—' : <StaffActions person={person} onDo={onDo} />),
  },
]
