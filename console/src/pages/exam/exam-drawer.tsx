import type { ExamOfDistrict, ExamResult } from '@app/types/training/exam'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { dayInWords, minutesBetween, momentInWords } from '../../words/day'
import { ChoicesShown } from '../question/question-shown'
import { CertificateButton } from './certificate-button'

export const PassMark = ({ passed }: { readonly passed: boolean | undefined }) =>
  passed === undefined ? (
    <Marked tone='none'>没有判分</Marked>
  ) : (
    <Marked tone={passed ? 'pass' : 'fail'}>{passed ? '合格' : '不合格'}</Marked>
  )

const Marks = ({ marks, full }: { readonly marks: ExamResult['marks']; readonly full: number }) => {
  const { now } = useOutside()
  return (
    <Panel title='判分经过' flush>
      <ul className='lines'>
        {marks.map(({ at, score, passed, wrong, corrected, reasons }, n) => (
          <li key={at}>
            <div className='grow'>
              <b>{`${n === 0 ? '第一次判分' : '重新判分'} ${score}／${full} 分`}</b>
              <div className='second'>
                {`${momentInWords(at, now())}，错 ${wrong} 道${corrected.length > 0 ? `；改了 ${corrected.length} 道题的答案` : ''}`}
              </div>
              {reasons.length === 0 ? null : <div className='second'>{`为什么：${reasons.join('；')}`}</div>}
            </div>
            <PassMark passed={passed} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Wrong = ({ wrong }: Pick<ExamResult, 'wrong'>) =>
  wrong.length === 0 ? (
    <p className='quiet'>没有答错的题。</p>
  ) : (
    <Panel title={`答错或没有答的 ${wrong.length} 道`}>
      <ol className='lessons'>
        {wrong.map((one) => (
          <li key={one.questionId}>
            <h3>{one.text}</h3>
            <ChoicesShown content={one} chosen={one.chosen} />
            <p className='second'>
              {[one.chosen.length === 0 && '没有答。', one.explanation, one.clause].filter(Boolean).join(' ')}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )

const Result = ({ exam, result }: { readonly exam: ExamOfDistrict; readonly result: ExamResult }) => {
  const { now } = useOutside()
  const { line, passMark, marks, wrong, certificate } = result
  const { startedAt, closedAt, isSpot, full } = line
  return (
    <div className='column'>
      <Facts
        facts={[
          { name: '商户', value: <Link to={`/shops/${exam.shopId}`}>{exam.shopName}</Link> },
          { name: '考试', value: `${line.title}${isSpot ? '（监督抽考）' : ''}` },
          { name: '开考', value: momentInWords(startedAt, now()) },
          { name: '用时', value: closedAt === undefined ? '—' : `${minutesBetween(startedAt, closedAt)} 分钟` },
          { name: '合格分', value: `${passMark} 分，满分 ${full} 分` },
          {
            name: '合格证明',
            value:
              certificate === undefined ? (
                '—'
              ) : (
                <>
                  <span className='code'>{certificate.number}</span>
                  {`，有效至 ${dayInWords(certificate.validUntil)} `}
                  <CertificateButton shopId={exam.shopId} employeeId={exam.employeeId} number={certificate.number} />
                </>
              ),
          },
        ]}
      />
      <Marks marks={marks} full={full} />
      <Wrong wrong={wrong} />
    </div>
  )
}

/** One paper that was marked: every mark it got, and what was answered wrongly. */
export const ExamDrawer = ({ exam, onClose }: { readonly exam: ExamOfDistrict; readonly onClose: () => void }) => {
  const api = useApi()
  const { shopId, employeeId, examId, name } = exam
  const query = useQuery({
    queryKey: ['training', 'exam', examId],
    queryFn: () => api.training.showExam({ shopId, employeeId, examId }),
  })
  return (
    <Drawer open title={name} size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='这次考试'>
        {(result) => <Result exam={exam} result={result} />}
      </Loaded>
    </Drawer>
  )
}
