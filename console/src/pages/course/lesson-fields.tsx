import { type LessonKind, lessonKindNames, lessonKinds, longest, mostLessons } from '@app/types/training/values'
import { Button, Form, Input } from 'antd'
import { useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { Panel } from '../../parts/panel'
import { type LessonForm, lessonKeyOf } from './course-form'
import { LessonFileField } from './lesson-file-field'

type Files = Readonly<Record<string, string>>
type Place = { readonly at: number; readonly lesson: LessonForm; readonly files: Files }

const needed = (message: string) => [{ required: true, whitespace: true, message }]

const Body = ({ at, lesson: { kind, title }, files }: Place) => {
  const name = title || `第 ${at + 1} 节`
  if (kind === 'text')
    return (
      <Form.Item name={[at, 'text']} label='文字' rules={needed('写上这一节的文字')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} maxLength={longest.lesson} />
      </Form.Item>
    )
  if (kind === 'link')
    return (
      <Form.Item
        name={[at, 'url']}
        label='网址'
        extra='学完后要交一张照片作证明，才能结束学习。'
        rules={[{ required: true, pattern: /^https:\/\/[^\s<>"]+$/, message: '写 https:// 开头的网址' }]}
      >
        <Input maxLength={longest.url} inputMode='url' autoComplete='off' />
      </Form.Item>
    )
  return (
    <Form.Item name={[at, 'file']} rules={[{ required: true, message: '选一个文件' }]}>
      <LessonFileField kind={kind} name={name} files={files} />
    </Form.Item>
  )
}

type RowProps = Place & {
  readonly last: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

const Tools = ({ at, lesson, last, onMove, onRemove }: Omit<RowProps, 'files'>) => {
  const name = lesson.title || `第 ${at + 1} 节`
  return (
    <span className='group-tools'>
      <Button
        type='text'
        aria-label={`上移：${name}`}
        disabled={at === 0}
        icon={<Icon name='up' size={16} />}
        onClick={() => onMove(-1)}
      />
      <Button
        type='text'
        aria-label={`下移：${name}`}
        disabled={at === last}
        icon={<Icon name='downward' size={16} />}
        onClick={() => onMove(1)}
      />
      <Button type='text' aria-label={`删去：${name}`} icon={<Icon name='close' size={16} />} onClick={onRemove} />
    </span>
  )
}

const LessonRow = ({ files, ...row }: RowProps) => (
  <Panel title={`第 ${row.at + 1} 节，${lessonKindNames[row.lesson.kind]}`} aside={<Tools {...row} />}>
    <div className='form-fields'>
      <Form.Item name={[row.at, 'title']} label='这一节叫什么' rules={needed('起个名字')}>
        <Input maxLength={longest.title} autoComplete='off' />
      </Form.Item>
      <Body at={row.at} lesson={row.lesson} files={files} />
    </div>
  </Panel>
)

const AddLesson = ({ isFull, onAdd }: { readonly isFull: boolean; readonly onAdd: (kind: LessonKind) => void }) => (
  <div className='button-row'>
    {lessonKinds.map((kind) => (
      <Button key={kind} disabled={isFull} icon={<Icon name='plus' size={15} />} onClick={() => onAdd(kind)}>
        {`加一节${lessonKindNames[kind]}`}
      </Button>
    ))}
  </div>
)

/** What a course is made of, in order: each lesson with its kind, its title and what is learned. */
export const LessonFields = ({ files }: { readonly files: Files }) => {
  const { newId } = useOutside()
  const form = Form.useFormInstance()
  const lessons: readonly LessonForm[] = Form.useWatch('lessons', { form, preserve: true }) ?? []
  return (
    <Form.List name='lessons'>
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ key, name: at }) => {
            const lesson = lessons[at]
            return lesson === undefined ? null : (
              <LessonRow
                key={key}
                at={at}
                lesson={lesson}
                files={files}
                last={fields.length - 1}
                onMove={(by) => move(at, at + by)}
                onRemove={() => remove(at)}
              />
            )
          })}
          <AddLesson
            isFull={fields.length >= mostLessons}
            onAdd={(kind) => add({ key: lessonKeyOf(newId()), kind, title: '' })}
          />
        </>
      )}
    </Form.List>
  )
}
