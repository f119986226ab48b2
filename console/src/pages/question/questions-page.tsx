import { type Post, postNames, posts } from '@app/types/employee/values'
import { type BusinessType, businessTypeNames, businessTypes } from '@app/types/shop/values'
import type { Question } from '@app/types/training/question'
import {
  type BankState,
  bankStateNames,
  bankStates,
  type QuestionKind,
  questionKindNames,
  questionKinds,
} from '@app/types/training/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { Choice, options } from '../../parts/choice'
import { type Column, DataTable } from '../../parts/data-table'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { PageNav } from '../../parts/page-nav'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { SearchBox } from '../../parts/search-box'
import { EmptyState } from '../../parts/states'
import { pageIn, withPage } from '../../parts/use-page'
import { forWhomWords } from '../../words/training-words'
import { ExportQuestions } from './export-questions'
import { useImportQuestions } from './import-questions'
import { QuestionDialog } from './question-dialog'
import { QuestionDrawer } from './question-drawer'
import { rightWords } from './question-form'

/** As the server hands them out. */
const pageLength = 50

const columnsOf = (onOpen: (questionId: string) => void): readonly Column<Question>[] => [
  {
    key: 'text',
    title: '题目',
    card: 'title',
    cell: ({ questionId, content }) => (
      <Button type='link' className='row-link long' onClick={() => onOpen(questionId)}>
        {content.text}
      </Button>
    ),
  },
  { key: 'kind', title: '题型', card: 1, width: 80, cell: ({ content }) => questionKindNames[content.kind] },
  {
    key: 'right',
    title: '答案',
    card: 1,
    width: 110,
    onCard: ({ content }) => `答案 ${rightWords(content)}`,
    cell: ({ content }) => rightWords(content),
  },
  { key: 'topic', title: '主题', card: 2, width: 140, cell: ({ content }) => content.topic ?? '—' },
  { key: 'whom', title: '给谁', card: 2, width: 200, cell: ({ content }) => forWhomWords(content) },
  {
    key: 'state',
    title: '状态',
    card: 'aside',
    width: 100,
    cell: ({ state }) => <Marked tone={state === 'inUse' ? 'pass' : 'none'}>{bankStateNames[state]}</Marked>,
  },
]

type Asked = {
  readonly kind?: QuestionKind
  readonly post?: Post
  readonly businessType?: BusinessType
  readonly state?: BankState
  readonly text?: string
}

const known = <T extends string>(values: readonly T[], written: string | null): T | undefined =>
  values.find((value) => value === written)

/** What an address asks for. */
export const askedIn = (params: URLSearchParams): Asked => {
  const kind = known(questionKinds, params.get('kind'))
  const post = known(posts, params.get('post'))
  const businessType = known(businessTypes, params.get('businessType'))
  const state = known(bankStates, params.get('state'))
  const text = params.get('q')
  return {
    ...(kind && { kind }),
    ...(post && { post }),
    ...(businessType && { businessType }),
    ...(state && { state }),
    ...(text && { text }),
  }
}

const Filters = () => {
  const [params, setParams] = useSearchParams()
  const { kind, post, businessType, state, text } = askedIn(params)
  const narrow = useCallback(
    (name: string, value: string | undefined) =>
      setParams((before) => {
        const next = withPage(before, 0)
        if (value === undefined) next.delete(name)
        else next.set(name, value)
        return next
      }),
    [setParams],
  )
  const search = useCallback((words: string) => narrow('q', words || undefined), [narrow])
  return (
    <div className='filters'>
      <SearchBox label='找题目' placeholder='题目、主题或依据' value={text ?? ''} onChange={search} />
      <Choice
        name='题型'
        value={kind}
        options={options(questionKinds, questionKindNames)}
        onChange={(value) => narrow('kind', value)}
      />
      <Choice
        name='职务'
        value={post}
        options={options(posts, postNames)}
        onChange={(value) => narrow('post', value)}
      />
      <Choice
        name='业态'
        value={businessType}
        options={options(businessTypes, businessTypeNames)}
        onChange={(value) => narrow('businessType', value)}
      />
      <Choice
        name='状态'
        value={state}
        options={options(bankStates, bankStateNames)}
        onChange={(value) => narrow('state', value)}
      />
    </div>
  )
}

const Nothing = ({ isNarrowed }: { readonly isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState title='没有这样的题'>请放宽条件再看。</EmptyState>
  ) : (
    <EmptyState title='题库还是空的'>先“存成表格”，照“填写说明”填好，再从表格读入；也可以一道一道加。</EmptyState>
  )

const Bank = ({ onOpen }: { readonly onOpen: (questionId: string) => void }) => {
  const api = useApi()
  const [params, setParams] = useSearchParams()
  const asked = askedIn(params)
  const page = pageIn(params)
  const query = useQuery({
    queryKey: ['training', 'questions', asked, page],
    queryFn: () => api.training.listQuestions({ ...asked, from: page * pageLength }),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel flush>
      <Loaded query={query} what='题库'>
        {({ questions, total }) =>
          questions.length === 0 ? (
            <Nothing isNarrowed={Object.keys(asked).length > 0} />
          ) : (
            <>
              <DataTable
                name='题库'
                columns={columnsOf(onOpen)}
                rows={questions}
                rowKey={({ questionId }) => questionId}
                rowName={({ content }) => content.text}
              />
              <PageNav
                unit='道'
                page={page}
                pages={Math.ceil(total / pageLength)}
                length={pageLength}
                shown={questions.length}
                total={total}
                onPage={(next) => setParams(withPage(params, next))}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

/** The bank of questions (题库): kept here and never handed to a phone with its answers. */
const QuestionsPage = () => {
  const { newId } = useOutside()
  const [open, setOpen] = useState<string>()
  const [adding, setAdding] = useState<string>()
  const sheet = useImportQuestions()
  return (
    <>
      <PageHead
        title='题库'
        facts='最近改的在前。卷子按考试规则从这里抽题。'
        actions={
          <>
            <ExportQuestions />
            {sheet.button}
            <Button type='primary' icon={<Icon name='plus' size={15} />} onClick={() => setAdding(newId())}>
              加一道题
            </Button>
          </>
        }
      />
      {sheet.outcome}
      <Filters />
      <Bank onOpen={setOpen} />
      {open === undefined ? null : <QuestionDrawer questionId={open} onClose={() => setOpen(undefined)} />}
      {adding === undefined ? null : <QuestionDialog questionId={adding} onClose={() => setAdding(undefined)} />}
    </>
  )
}
export default QuestionsPage
