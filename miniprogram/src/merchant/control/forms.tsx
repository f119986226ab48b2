import { addDays, shortDate } from '@app/rules/time/day'
import { controlLimits, selfCheckResultNames } from '@app/types/self-check/values'
import {
  allFine,
  type ControlDraft,
  type ControlsShown,
  findingName,
  type Settled,
  settledOf,
} from '../../self-check/control-draft'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Field, TextArea } from '../../ui/field'

export type FormProps = {
  readonly shown: ControlsShown
  readonly draft: ControlDraft
  readonly onChange: (draft: ControlDraft) => void
}

type Risk = ControlsShown['list']['items'][number]

const RiskCard = ({ risk, draft, onChange }: Omit<FormProps, 'shown'> & { readonly risk: Risk }) => {
  const answer = draft.answers[risk.key]
  const set = (change: Partial<NonNullable<typeof answer>>) => {
    const result = change.result ?? answer?.result
    if (result) onChange({ ...draft, answers: { ...draft.answers, [risk.key]: { ...answer, ...change, result } } })
  }
  return (
    <Card title={risk.text}>
      {risk.measure && <View className='sub'>{risk.measure}</View>}
      <Choice
        label={risk.text}
        options={[
          { value: 'ok', words: selfCheckResultNames.ok, tone: 'pass' },
          { value: 'problem', words: selfCheckResultNames.problem, tone: 'fail' },
        ]}
        chosen={answer?.result === 'notApplicable' ? undefined : answer?.result}
        onChoose={(result) => set({ result })}
      />
      {answer?.result === 'problem' && (
        <TextArea
          id={`remark-${risk.key}`}
          label='是什么问题，怎么处理'
          value={answer.remark ?? ''}
          most={controlLimits.words}
          onChange={(remark) => set({ remark })}
        />
      )}
    </Card>
  )
}

/** 日管控: the shop's own list of risks; a day without a problem is one tap. */
export const DailyForm = ({ shown, draft, onChange }: FormProps) => (
  <>
    <Section title='要看的风险' count={shown.list.items.length} />
    <View className='btns'>
      <Button
        id='all-fine'
        words='其余都没问题'
        look='outline'
        icon='tick'
        onTap={() => onChange(allFine(draft, shown))}
      />
    </View>
    {shown.list.items.map((risk) => (
      <RiskCard key={risk.key} risk={risk} draft={draft} onChange={onChange} />
    ))}
  </>
)

type Finding = ControlsShown['findings'][number]

/** Days by which something may be mended, from today, and the one that its task has. */
const daysFor = ({ task }: Finding, today: string) => {
  const days = [1, 3, 7].map((n) => addDays(today, n))
  return [...new Set([...(task && task.dueDay >= today ? [task.dueDay] : []), ...days])].sort()
}

const FindingCard = ({ one, shown, draft, onChange }: FormProps & { readonly one: Finding }) => {
  const name = findingName(one)
  const said = settledOf(draft, one)
  const set = (change: Partial<Settled>) =>
    onChange({ ...draft, settled: { ...draft.settled, [name]: { ...said, ...change } } })
  return (
    <Card title={`${shortDate(one.day)} ${one.text}`}>
      <View className='stack'>
        <View className='sub'>{one.remark}</View>
        <Choice
          label='改好了吗'
          options={[
            { value: 'done', words: '改好了', tone: 'pass' },
            { value: 'open', words: '还没有', tone: 'fail' },
          ]}
          chosen={said.done === undefined ? undefined : said.done ? 'done' : 'open'}
          onChoose={(value) => set({ done: value === 'done' })}
        />
        {said.done === false && (
          <Choice
            label='什么时候前改好'
            options={daysFor(one, shown.today).map((day) => ({ value: day, words: shortDate(day) }))}
            chosen={said.until}
            onChoose={(until) => set({ until })}
          />
        )}
        <TextArea
          id={`settled-${name}`}
          label='怎么处理的'
          value={said.words}
          most={controlLimits.words}
          onChange={(words) => set({ words })}
        />
      </View>
    </Card>
  )
}

/** 周排查: what became of every finding of the week, and the week in a sentence. */
export const WeeklyForm = ({ shown, draft, onChange }: FormProps) => (
  <>
    <Section title='这一周要处理的' count={shown.findings.length} />
    {shown.findings.map((one) => (
      <FindingCard key={findingName(one)} one={one} shown={shown} draft={draft} onChange={onChange} />
    ))}
    <Card>
      <TextArea
        id='analysis'
        label='这一周总的情况'
        value={draft.analysis}
        most={controlLimits.minutes}
        placeholder={
          shown.findings.length === 0 ? '例如：每天都查了，没有发现问题' : '例如：冰箱温度三次超限，已换门封'
        }
        onChange={(analysis) => onChange({ ...draft, analysis })}
      />
    </Card>
  </>
)

/** 月调度: who was there, what was heard, what was decided. */
export const MonthlyForm = ({ draft, onChange }: FormProps) => (
  <Card>
    <View className='stack'>
      <Field
        id='attended'
        label='参加的人（用顿号隔开）'
        value={draft.attended}
        most={300}
        onChange={(attended) => onChange({ ...draft, attended })}
      />
      <TextArea
        id='heard'
        label='听取的汇报'
        value={draft.heard}
        most={controlLimits.minutes}
        placeholder='例如：食品安全员汇报本月日管控、周排查发现的问题'
        onChange={(heard) => onChange({ ...draft, heard })}
      />
      <TextArea
        id='decided'
        label='定了下一步做什么'
        value={draft.decided}
        most={controlLimits.minutes}
        onChange={(decided) => onChange({ ...draft, decided })}
      />
    </View>
  </Card>
)
