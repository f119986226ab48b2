import type { CourseLine } from '@app/types/training/course'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useOutside } from '../../client/api-context'
import { useCourse } from '../../client/use-training'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { momentInWords } from '../../words/day'
import { CourseShown } from './course-shown'

type VersionProps = { readonly courseId: string; readonly version: number; readonly onClose: () => void }

const VersionDrawer = ({ courseId, version, onClose }: VersionProps) => {
  const query = useCourse(courseId, version)
  return (
    <Drawer open title={`第 ${version} 版`} size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='这一版'>
        {({ content, files }) => <CourseShown content={content} files={files} />}
      </Loaded>
    </Drawer>
  )
}

/** Every version that was published: what somebody learned stays to be read. */
export const CourseVersions = ({ line: { courseId, versions } }: { readonly line: CourseLine }) => {
  const { now } = useOutside()
  const [open, setOpen] = useState<number>()
  return (
    <Panel title='发布过的版本' flush>
      {versions.length === 0 ? <p className='row-note'>还没有发布过。</p> : null}
      <ul className='lines'>
        {versions.map(({ version, publishedAt, publishedBy }) => (
          <li key={version}>
            <div className='grow'>
              <b>{`第 ${version} 版`}</b>
              <div className='second'>{`${publishedBy} ${momentInWords(publishedAt, now())}`}</div>
            </div>
            <Button size='small' aria-label={`看第 ${version} 版`} onClick={() => setOpen(version)}>
              看
            </Button>
          </li>
        ))}
      </ul>
      {open === undefined ? null : (
        <VersionDrawer courseId={courseId} version={open} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  )
}
