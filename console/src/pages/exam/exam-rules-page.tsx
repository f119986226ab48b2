import { windowWords } from '@app/rules/training/exam-window'
import type { Blueprint } from '@app/types/training/question'
import { bankStateNames } from '@app/types/training/values'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useCourses, useTrainingAnew } from '../../client/use-training'
import { Facts } from '../../parts/facts'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'
import { forWhomWords } from '../../words/training-words'
import { RefusedLines } from '../checklist/refused-lines'
import { RuleDialog } from './rule-dialog'
import { paperWords, partWords } from './rule-form'

const CourseTitles = ({ courseIds }: { readonly courseIds: readonly string[] }) => {
  const courses = useCourses().data?.courses ?? []
  const titles = courses.filter(({ courseId }) => courseIds.includes(courseId)).map(({ title }) => title)
  return courseIds.length === 0 ? '不用先学' : titles.join('、')
}

const StateButton = ({ rule }: { readonly rule: Blueprint }) => {
  const { blueprintId, revision, state, content } = rule
  const api = useApi()
  const anew = useTrainingAnew()
  const save = useAction(api.training.saveBlueprint, () => anew())
  const next = state === 'inUse' ? 'withdrawn' : 'inUse'
  return (
    <>
      <Button
        loading={save.isPending}
        aria-label={`${next === 'inUse' ? '启用' : '停用'}：${content.title}`}
        onClick={() => save.mutate({ blueprintId, revision, state: next, content })}
      >
        {next === 'inUse' ? '启用' : '停用'}
      </Button>
      <RefusedLines error={save.error} />
    </>
  )
}

const RulePanel = ({ rule, onChange }: { readonly rule: Blueprint; readonly onChange: () => void }) => {
  const { now } = useOutside()
  const { state, content, lacks, changedBy, changedAt } = rule
  const { title, parts, minutes, passMark, attemptsADay, validMonths, courseIds, open } = content
  return (
    <Panel title={title} aside={<Marked tone={state === 'inUse' ? 'pass' : 'none'}>{bankStateNames[state]}</Marked>}>
      {lacks.length === 0 ? null : <Notice tone='warn'>{`题库不够：${lacks.join('')}`}</Notice>}
      <Facts
        facts={[
          { name: '卷子', value: `${paperWords(parts)}：${parts.map(partWords).join('；')}` },
          { name: '怎么考', value: `限 ${minutes} 分钟，${passMark} 分合格，一天最多考 ${attemptsADay} 次` },
          { name: '哪天考', value: open ? windowWords(open) : '天天可以考' },
          { name: '给谁', value: forWhomWords(content) },
          { name: '先学', value: <CourseTitles courseIds={courseIds} /> },
          { name: '合格证明', value: `${validMonths} 个月有效` },
          { name: '谁改的', value: `${changedBy} ${momentInWords(changedAt, now())}` },
        ]}
      />
      <div className='button-row'>
        <Button aria-label={`改：${title}`} onClick={onChange}>
          改
        </Button>
        <StateButton rule={rule} />
      </div>
    </Panel>
  )
}

type Open = { readonly blueprintId: string; readonly before?: Blueprint }

/** Rules of the exams (考试规则) that shops' people sit. */
const ExamRulesPage = () => {
  const api = useApi()
  const { newId } = useOutside()
  const [open, setOpen] = useState<Open>()
  const query = useQuery({ queryKey: ['training', 'rules'], queryFn: () => api.training.listBlueprints() })
  return (
    <>
      <PageHead
        title='考试规则'
        facts='在用的考试，合用的人在开考的日子里用小程序考。'
        actions={
          <Button
            type='primary'
            icon={<Icon name='plus' size={15} />}
            onClick={() => setOpen({ blueprintId: newId() })}
          >
            定一场考试
          </Button>
        }
      />
      <Loaded query={query} what='考试规则'>
        {({ blueprints }) =>
          blueprints.length === 0 ? (
            <Panel>
              <EmptyState title='还没有考试规则'>
                先把题放进题库，再定一场考试：几道题、每道几分、几分合格、给谁考。
              </EmptyState>
            </Panel>
          ) : (
            <div className='columns'>
              {blueprints.map((rule) => (
                <RulePanel
                  key={rule.blueprintId}
                  rule={rule}
                  onChange={() => setOpen({ blueprintId: rule.blueprintId, before: rule })}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {open === undefined ? null : (
        <RuleDialog {...open} state={open.before?.state ?? 'inUse'} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
export default ExamRulesPage
