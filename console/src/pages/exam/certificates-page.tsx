import type { CertificateOfDistrict } from '@app/types/training/exam'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { dayInWords } from '../../words/day'
import { CertificateButton } from './certificate-button'
import { CheckCertificate } from './check-certificate'

const columnsAt = (now: Date): readonly Column<CertificateOfDistrict>[] => [
  { key: 'name', title: '谁', card: 'title', width: 120, cell: ({ name }) => <b>{name}</b> },
  {
    key: 'shop',
    title: '商户',
    card: 1,
    cell: ({ shopId, shopName }) => <Link to={`/shops/${shopId}`}>{shopName}</Link>,
  },
  { key: 'title', title: '考试', card: 2, cell: ({ title }) => title },
  {
    key: 'score',
    title: '得分',
    card: 'aside',
    width: 100,
    onCard: ({ score, full }) => `${score}／${full} 分`,
    cell: ({ score, full }) => `${score}／${full}`,
  },
  { key: 'number', title: '编号', card: 3, width: 200, cell: ({ number }) => <span className='code'>{number}</span> },
  { key: 'issued', title: '发证', card: 'desk', width: 120, cell: ({ issuedOn }) => dayInWords(issuedOn, now) },
  {
    key: 'until',
    title: '有效至',
    card: 2,
    width: 140,
    onCard: ({ validUntil }) => `有效至 ${dayInWords(validUntil, now)}`,
    cell: ({ validUntil }) => dayInWords(validUntil, now),
  },
  {
    key: 'open',
    title: '操作',
    card: 'action',
    width: 110,
    cell: ({ shopId, employeeId, number }) => (
      <CertificateButton shopId={shopId} employeeId={employeeId} number={number} />
    ),
  },
]

/** Who passed: the certificates that hold today (有效的培训合格证明), those that hold longest first. */
const CertificatesPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const pages = useCursorPages()
  const query = useQuery({
    queryKey: ['training', 'certificates', pages.cursor],
    queryFn: () => api.training.listCertificates({ ...(pages.cursor !== undefined && { cursor: pages.cursor }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead
        title='培训合格证明'
        facts='今天有效的，一人一场考试一张；考过合格的人就是这些人。'
        actions={<CheckCertificate />}
      />
      <Panel flush>
        <Loaded query={query} what='合格证明'>
          {({ certificates, cursor }) =>
            certificates.length === 0 ? (
              <EmptyState title='还没有有效的合格证明'>有人考试合格，证明当天就在这里。</EmptyState>
            ) : (
              <>
                <DataTable
                  name='有效的合格证明'
                  columns={columnsAt(now())}
                  rows={certificates}
                  rowKey={({ number }) => number}
                  rowName={({ name, number }) => `${name} ${number}`}
                />
                <Pager unit='张' pages={pages} cursor={cursor} shown={certificates.length} />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default CertificatesPage
