import { share } from '../words/figures'

type Props = { readonly name: string; readonly done: number; readonly total: number }

/** How far a job is; says so to screen readers too. */
export const ProgressBar = ({ name, done, total }: Props) => (
  <div
    className='progress'
    role='progressbar'
    aria-label={name}
    aria-valuemin={0}
    aria-valuemax={Math.max(total, 1)}
    aria-valuenow={Math.min(done, Math.max(total, 1))}
  >
    <i style={{ width: `${share(done, total)}%` }} />
  </div>
)
