import type { CourseLine } from '@app/types/training/course'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { GuardedButton } from '../../parts/access-note'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'

type Props = { readonly line: CourseLine; readonly isDirty: boolean; readonly onDone: () => unknown }

const publishLock = ({ line: { hasDraft }, isDirty }: Props): string | undefined => {
  if (isDirty) return '先保存，再发布。'
  return hasDraft ? undefined : '没有新写的内容可以发布。'
}

const deeds = {
  publish: {
    verb: '发布',
    title: '发布这门课程',
    follows: '商户的人马上能在小程序里学到这一版。学完过以前版本的人不用再学。',
  },
  withdraw: {
    verb: '下架',
    title: '下架这门课程',
    follows: '小程序里不再列出这门课程。学过的记录和以前的版本都在；再发布就又能学。',
  },
} as const
type Deed = keyof typeof deeds

/** Publishing and withdrawing reach every learner: both say so before. */
export const CourseDeeds = (props: Props) => {
  const { line, isDirty, onDone } = props
  const { courseId, revision, state } = line
  const api = useApi()
  const [asked, setAsked] = useState<Deed>()
  const done = () => {
    setAsked(undefined)
    return onDone()
  }
  const acts = {
    publish: useAction(api.training.publishCourse, done),
    withdraw: useAction(api.training.withdrawCourse, done),
  }
  const act = acts[asked ?? 'publish']
  return (
    <>
      {state === 'published' ? (
        <Button disabled={isDirty} onClick={() => setAsked('withdraw')}>
          下架
        </Button>
      ) : null}
      <GuardedButton locked={publishLock(props)} onClick={() => setAsked('publish')}>
        发布
      </GuardedButton>
      {asked === undefined ? null : (
        <Dialog
          open
          title={`${deeds[asked].title}“${line.title}”`}
          okText={deeds[asked].verb}
          cancelText='先不办'
          okButtonProps={{ loading: act.isPending }}
          onCancel={() => {
            act.reset()
            setAsked(undefined)
          }}
          onOk={() => act.mutate({ courseId, revision })}
        >
          <div className='dialog-body'>
            <p>{deeds[asked].follows}</p>
            <ActionError error={act.error} />
          </div>
        </Dialog>
      )}
    </>
  )
}
