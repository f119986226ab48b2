import { outcomeName } from '@app/rules/inspection/headline'
import type { InspectionShown } from '@app/types/inspection/contract'
import { verdictName } from '@app/types/inspection/values'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { verdictTones } from '../../parts/result-badge'
import { Shape } from '../../parts/shapes'
import { minutesBetween, timeOf } from '../../words/day'
import { rate } from '../../words/figures'
import { InspectionState } from './inspection-state'

type Counts = NonNullable<InspectionShown['counts']>

/** `重点项 7/7 符合，一般项 16/18 符合（88.8%）`; a re-check knows no rate. */
const countsInWords = (counts: Counts, kind: InspectionShown['kind']): string => {
  const { keyCounted, keyFailed, generalCounted, generalPassed } = counts
  const key = `重点项 ${keyCounted - keyFailed}/${keyCounted} 符合`
  const words = `${key}，一般项 ${generalPassed}/${generalCounted} 符合`
  return kind === 'recheck' ? words : `${words}（${rate(generalPassed, generalCounted)}）`
}

const Verdict = ({ one }: { readonly one: InspectionShown }) =>
  one.verdict === undefined ? (
    <InspectionState kind={one.kind} state={one.state} />
  ) : (
    <>
      <Shape tone={verdictTones[one.verdict]} size={40} />
      <div className='grow'>
        <h2 className={`verdict-word ${verdictTones[one.verdict]}`}>
          <span className='sr-only'>结果：</span>
          {outcomeName({ kind: one.kind, verdict: one.verdict, scale: one.scale })}
        </h2>
        {one.counts === undefined ? null : <p className='second'>{countsInWords(one.counts, one.kind)}</p>}
      </div>
    </>
  )

const Sums = ({ one, counts }: { readonly one: InspectionShown; readonly counts: Counts }) => (
  <dl className='sums'>
    <div>
      <dt>
        <Shape tone='pass' />
        符合
      </dt>
      <dd>{counts.passed}</dd>
    </div>
    <div>
      <dt>
        <Shape tone='fail' />
        不符合
      </dt>
      <dd>{counts.failed}</dd>
    </div>
    <div>
      <dt>
        <Shape tone='none' />
        合理缺项
      </dt>
      <dd>{counts.notApplicable}</dd>
    </div>
    {one.finishedAt === undefined ? null : (
      <div>
        <dt>{`${timeOf(one.startedAt)} 至 ${timeOf(one.finishedAt)}`}</dt>
        <dd>{`${minutesBetween(one.startedAt, one.finishedAt)} 分钟`}</dd>
      </div>
    )}
  </dl>
)

/** Of several tables each has its own verdict, in its own words. */
const partWords = ({ parts = [] }: InspectionShown, id: string): string => {
  const part = parts.length > 1 ? parts.find(({ checklistId }) => checklistId === id) : undefined
  return part ? `：${verdictName(part.verdict, part.scale)}` : ''
}

/** The verdict as the rule gave it, with the counts it stands on. */
export const VerdictPanel = ({ one }: { readonly one: InspectionShown }) => (
  <Panel flush>
    <div className='verdict'>
      <Verdict one={one} />
      {one.tables.map(({ id, version, title, standing }) => (
        <p key={id} className='quiet verdict-table'>
          {`${title}第 ${version} 版${partWords(one, id)}`}
          {standing ? <b>，{standing}</b> : null}
        </p>
      ))}
    </div>
    {one.counts === undefined ? null : <Sums one={one} counts={one.counts} />}
    {one.gapCase ? (
      <div className='inset'>
        <Notice tone='warn'>一项重点项不符合、一般项全部符合：判定办法没有写到，按说明里的理由定的。</Notice>
      </div>
    ) : null}
    {one.recusalRequested ? (
      <div className='inset'>
        <Notice tone='warn'>被检查单位申请了回避。</Notice>
      </div>
    ) : null}
  </Panel>
)
