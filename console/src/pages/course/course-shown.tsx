import type { CourseContent, Lesson } from '@app/types/training/course'
import { lessonKindNames } from '@app/types/training/values'
import { Facts } from '../../parts/facts'
import { Icon } from '../../parts/icon'
import { dayInWords } from '../../words/day'
import { forWhomWords, sizeWords, studyTime } from '../../words/training-words'

type Files = Readonly<Record<string, string>>

const LessonBody = ({ lesson, files }: { readonly lesson: Lesson; readonly files: Files }) => {
  if (lesson.kind === 'text') return <p className='lesson-text'>{lesson.text}</p>
  const url = lesson.kind === 'link' ? lesson.url : files[lesson.sha256]
  if (url === undefined) return <p className='quiet'>文件打不开，请刷新再看。</p>
  if (lesson.kind === 'picture') return <img className='lesson-picture' src={url} alt={lesson.title} />
  return (
    <a className='with-icon' href={url} target='_blank' rel='noreferrer'>
      <Icon name='open' size={15} />
      {lesson.kind === 'link' ? lesson.url : `打开${lessonKindNames[lesson.kind]}，${sizeWords(lesson.bytes)}`}
    </a>
  )
}

/** A course to be read, as its learners do. */
export const CourseShown = ({ content, files }: { readonly content: CourseContent; readonly files: Files }) => {
  const { source, requiredSeconds, lessons } = content
  return (
    <>
      <Facts
        facts={[
          { name: '来源', value: [source.office, source.person, dayInWords(source.day)].filter(Boolean).join('，') },
          { name: '给谁', value: forWhomWords(content) },
          { name: '至少学', value: studyTime(requiredSeconds) },
        ]}
      />
      <ol className='lessons'>
        {lessons.map((lesson) => (
          <li key={lesson.key}>
            <h3>{lesson.title}</h3>
            <LessonBody lesson={lesson} files={files} />
          </li>
        ))}
      </ol>
    </>
  )
}
