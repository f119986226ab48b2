import type { CourseLine } from '@app/types/training/course'
import { courseStateNames, longest, mostRequiredSeconds } from '@app/types/training/values'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useMe } from '../../client/use-me'
import { useCourse, useTrainingAnew } from '../../client/use-training'
import { DayField } from '../../parts/day-field'
import { ForWhomFields } from '../../parts/for-whom-fields'
import { Loaded } from '../../parts/loaded'
import { ActionError, Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { dayOf, momentInWords } from '../../words/day'
import { LeaveGuard } from '../checklist/leave-guard'
import { CourseDeeds } from './course-deeds'
import { blankForm, type CourseForm, contentOf, formOf } from './course-form'
import { CourseVersions } from './course-versions'
import { LessonFields } from './lesson-fields'

const needed = (message: string) => [{ required: true, whitespace: true, message }]

const AboutFields = () => (
  <Panel title='这门课程'>
    <div className='form-fields'>
      <Form.Item name='title' label='课程名称' rules={needed('起个名字')}>
        <Input maxLength={longest.title} autoComplete='off' />
      </Form.Item>
      <div className='form-pair'>
        <Form.Item name='office' label='来源单位' rules={needed('写明哪个单位')}>
          <Input maxLength={longest.office} autoComplete='off' />
        </Form.Item>
        <Form.Item name='person' label='谁写的（选填）'>
          <Input maxLength={longest.person} autoComplete='off' />
        </Form.Item>
      </div>
      <div className='form-pair roomy'>
        <Form.Item name='day' label='哪一天写的' rules={[{ required: true, message: '选一天' }]}>
          <DayField allowClear={false} />
        </Form.Item>
        <Form.Item
          name='minutes'
          label='至少学几分钟'
          extra='页面藏起来的时间不算。'
          rules={[{ required: true, message: `写 0 到 ${mostRequiredSeconds / 60}` }]}
        >
          <InputNumber min={0} max={mostRequiredSeconds / 60} precision={0} />
        </Form.Item>
      </div>
      <ForWhomFields />
    </div>
  </Panel>
)

type Editing = {
  readonly courseId: string
  /** Absent: nothing of it was saved before. */
  readonly line?: CourseLine
  readonly start: CourseForm
  readonly files: Readonly<Record<string, string>>
  readonly onSaved: () => unknown
}

const factsOf = ({ line }: Editing, isDirty: boolean, now: Date): string => {
  const unsaved = isDirty ? '有改动还没有保存。' : ''
  if (line === undefined) return `${unsaved}新课程`
  const { state, hasDraft, savedBy, savedAt } = line
  const draft = hasDraft && state === 'published' ? '，有没发布的改动' : ''
  return `${unsaved}${courseStateNames[state]}${draft}。${savedBy} ${momentInWords(savedAt, now)} 保存`
}

const Editor = (editing: Editing) => {
  const { courseId, line, start, files, onSaved } = editing
  const api = useApi()
  const { now } = useOutside()
  const [form] = Form.useForm<CourseForm>()
  const [isDirty, setDirty] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const save = useAction(api.training.saveCourse, () => {
    setDirty(false)
    return onSaved()
  })
  const send = (filled: CourseForm) => {
    setEmpty(filled.lessons.length === 0)
    if (filled.lessons.length === 0) return
    save.mutate({ courseId, content: contentOf(filled), ...(line && { revision: line.revision }) })
  }
  return (
    <Form<CourseForm>
      form={form}
      layout='vertical'
      requiredMark={false}
      scrollToFirstError
      initialValues={start}
      onValuesChange={() => setDirty(true)}
      onFinish={() => send(form.getFieldsValue(true))}
    >
      <PageHead
        title={line?.title ?? '写一门课程'}
        crumbs={[{ to: '/courses', label: '培训课程' }]}
        facts={factsOf(editing, isDirty, now())}
        actions={
          <>
            {line === undefined ? null : <CourseDeeds line={line} isDirty={isDirty} onDone={onSaved} />}
            <Button type='primary' htmlType='submit' disabled={!isDirty} loading={save.isPending}>
              保存
            </Button>
          </>
        }
      />
      <ActionError error={save.error} />
      {isEmpty ? <Notice tone='fail'>课程里还没有一节课，先加一节再保存。</Notice> : null}
      <div className='columns wide-left draft-columns'>
        <div className='column'>
          <AboutFields />
          <LessonFields files={files} />
        </div>
        <div className='column'>{line === undefined ? null : <CourseVersions line={line} />}</div>
      </div>
      <LeaveGuard isDirty={isDirty} />
    </Form>
  )
}

/** A course as it is written: its source, for whom, its lessons; what was published stays until it is published anew. */
const CoursePage = () => {
  const { courseId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const { now } = useOutside()
  const office = useMe().data?.district.bureauName ?? ''
  const anew = useTrainingAnew()
  const [sitting, setSitting] = useState(0)
  const isNew = params.has('new')
  const query = useCourse(courseId, undefined, !isNew)
  const saved = async () => {
    await anew()
    if (isNew) setParams({}, { replace: true })
    setSitting((last) => last + 1)
  }
  if (isNew) {
    return <Editor courseId={courseId} start={blankForm(office, dayOf(now()))} files={{}} onSaved={saved} />
  }
  return (
    <>
      {query.data === undefined ? <PageHead title='课程' crumbs={[{ to: '/courses', label: '培训课程' }]} /> : null}
      <Loaded query={query} what='这门课程'>
        {({ line, content, files }) => (
          <Editor
            key={`${courseId} ${sitting}`}
            courseId={courseId}
            line={line}
            start={formOf(content)}
            files={files}
            onSaved={saved}
          />
        )}
      </Loaded>
    </>
  )
}
export default CoursePage
