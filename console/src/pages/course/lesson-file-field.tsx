import { type LessonFileKind, lessonFiles } from '@app/types/training/values'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ChangeEvent, useMemo, useRef, useState } from 'react'
import { useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError, Notice } from '../../parts/notice'
import { lessonFileProblem, lessonFileWords, sizeWords } from '../../words/training-words'
import type { LessonFile } from './course-form'
import { uploadLessonFile } from './upload-lesson-file'

type Props = {
  readonly kind: LessonFileKind
  readonly name: string
  /** Where files that were saved before open, by hash. */
  readonly files: Readonly<Record<string, string>>
  readonly value?: LessonFile | undefined
  readonly onChange?: (file: LessonFile) => void
}

const Held = ({ value, files, name }: Pick<Props, 'value' | 'files' | 'name'>) => {
  if (value === undefined) return null
  const url = files[value.sha256]
  const words = `${sizeWords(value.bytes)}，已传上`
  return url === undefined ? (
    <span className='second'>{words}</span>
  ) : (
    <a className='with-icon' href={url} target='_blank' rel='noreferrer' aria-label={`打开${name}的文件`}>
      <Icon name='open' size={15} />
      {words}
    </a>
  )
}

/** One file of a lesson: sent as soon as it is chosen, and named by the course once that is saved. */
export const LessonFileField = ({ kind, name, files, value, onChange }: Props) => {
  const outside = useOutside()
  const field = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  const send = useMemo(() => uploadLessonFile(outside), [outside])
  const upload = useMutation({ mutationFn: (file: File) => send(kind, file), onSuccess: (file) => onChange?.(file) })
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file === undefined) return
    const problem = lessonFileProblem(kind, file)
    setWrong(problem)
    upload.reset()
    if (problem === undefined) upload.mutate(file)
    target.value = ''
  }
  return (
    <div className='form-lines'>
      <div className='lesson-file'>
        <Button
          icon={<Icon name='upload' size={15} />}
          loading={upload.isPending}
          aria-label={`${value ? '换' : '选'}文件：${name}`}
          onClick={() => field.current?.click()}
        >
          {upload.isPending ? '正在上传' : value ? '换一个文件' : '选文件'}
        </Button>
        <Held value={value} files={files} name={name} />
        <span className='quiet'>{lessonFileWords(kind)}</span>
      </div>
      <input
        ref={field}
        type='file'
        // antd shows every file field of a form, `hidden` or not
        style={{ display: 'none' }}
        accept={lessonFiles[kind].types.join(',')}
        aria-label={`${name}的文件`}
        onChange={take}
      />
      {wrong === undefined ? null : <Notice tone='fail'>{wrong}</Notice>}
      <ActionError error={upload.error} />
    </div>
  )
}
