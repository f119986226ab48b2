import { useOutside } from '../../client/api-context'
import { ReasonDialog } from '../../parts/reason-dialog'
import { InterviewDialog } from './interview-dialog'
import type { OrderDeeds } from './use-order-deeds'

/** Which dialog is open; a finding by its key. */
export type Open = { readonly is: 'return'; readonly key: string } | { readonly is: 'refuse' | 'interview' | 'end' }

type Props = {
  readonly open: Open
  readonly at: { readonly shopId: string; readonly rectificationId: string }
  readonly deeds: OrderDeeds
  readonly onClose: () => void
}

const reasons = {
  return: { title: '退回重改', verb: '退回给商户', words: '商户会看到原因，至少还有 3 个工作日重改。' },
  refuse: { title: '不同意延期', verb: '告诉商户', words: '期限不变，商户会看到原因。' },
  end: {
    title: '终止整改单',
    verb: '终止整改单',
    words: '终止后不再催办，也不能再答复。只用在不用再改的时候，例如店已关门。',
  },
} as const

/** What wants words before it is done. */
export const OrderDialogs = ({ open, at, deeds, onClose }: Props) => {
  const { now } = useOutside()
  const { judge, decide, interview, end } = deeds
  if (open.is === 'interview') {
    const said = { ...at, at: now().toISOString() }
    return (
      <InterviewDialog
        busy={interview.isPending}
        error={interview.error}
        onClose={onClose}
        onDo={(words) => interview.mutate({ ...said, ...words })}
      />
    )
  }
  const deed = { return: judge, refuse: decide, end }[open.is]
  const say = (reason: string) => {
    if (open.is === 'return') judge.mutate({ ...at, judgements: [{ key: open.key, verified: false, reason }] })
    else if (open.is === 'refuse') decide.mutate({ ...at, granted: false, reason })
    else end.mutate({ ...at, reason })
  }
  const { title, verb, words } = reasons[open.is]
  return (
    <ReasonDialog open title={title} verb={verb} busy={deed.isPending} error={deed.error} onClose={onClose} onDo={say}>
      <p>{words}</p>
    </ReasonDialog>
  )
}
