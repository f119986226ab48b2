import type { Question } from '@app/types/training/question'
import { bankStateNames, questionKindNames } from '@app/types/training/values'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useTrainingAnew } from '../../client/use-training'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { momentInWords } from '../../words/day'
import { forWhomWords } from '../../words/training-words'
import { QuestionDialog } from './question-dialog'
import { rightWords } from './question-form'
import { ChoicesShown } from './question-shown'

const Shown = ({ question }: { readonly question: Question }) => {
  const { now } = useOutside()
  const { content, state, changedBy, changedAt, version } = question
  const { explanation, clause, topic, itemKeys } = content
  return (
    <>
      <h3 className='question-text'>{content.text}</h3>
      <ChoicesShown content={content} />
      <Facts
        facts={[
          { name: '题型', value: questionKindNames[content.kind] },
          { name: '状态', value: bankStateNames[state] },
          { name: '给谁', value: forWhomWords(content) },
          { name: '解析', value: explanation ?? '—' },
          { name: '依据', value: clause ?? '—' },
          { name: '主题', value: topic ?? '—' },
          { name: '对应检查项', value: itemKeys?.join('、') ?? '—' },
          { name: '谁改的', value: `${changedBy} ${momentInWords(changedAt, now())}，第 ${version} 版` },
        ]}
      />
    </>
  )
}

type VersionsProps = {
  readonly versions: readonly { readonly version: number; readonly content: Question['content'] }[]
}

const Versions = ({ versions }: VersionsProps) =>
  versions.length < 2 ? null : (
    <Panel title='以前的样子' flush>
      <ul className='lines'>
        {versions.slice(1).map(({ version, content }) => (
          <li key={version}>
            <div className='grow'>
              <b>{`第 ${version} 版`}</b>
              <div className='second'>{`${content.text} 答案 ${rightWords(content)}`}</div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )

const Deeds = ({ question, onChange }: { readonly question: Question; readonly onChange: () => void }) => {
  const { questionId, revision, state } = question
  const api = useApi()
  const anew = useTrainingAnew()
  const set = useAction(api.training.setQuestionState, () => anew())
  return (
    <>
      <div className='button-row'>
        <Button type='primary' onClick={onChange}>
          改这道题
        </Button>
        <Button
          loading={set.isPending}
          onClick={() => set.mutate({ questionId, revision, state: state === 'inUse' ? 'withdrawn' : 'inUse' })}
        >
          {state === 'inUse' ? '停用' : '重新启用'}
        </Button>
      </div>
      <p className='quiet'>停用以后不再出进新卷子；已经出过的卷子不变。</p>
      <ActionError error={set.error} />
    </>
  )
}

/** A question with its answer, what it was before, and what the office may do. */
export const QuestionDrawer = ({
  questionId,
  onClose,
}: {
  readonly questionId: string
  readonly onClose: () => void
}) => {
  const api = useApi()
  const [isChanging, setChanging] = useState(false)
  const query = useQuery({
    queryKey: ['training', 'question', questionId],
    queryFn: () => api.training.showQuestion({ questionId }),
  })
  return (
    <Drawer open title='题目' size={520} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='这道题'>
        {({ question, versions }) => (
          <div className='column'>
            <Shown question={question} />
            <Deeds question={question} onChange={() => setChanging(true)} />
            <Versions versions={versions} />
            {isChanging ? (
              <QuestionDialog questionId={questionId} before={question} onClose={() => setChanging(false)} />
            ) : null}
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}
