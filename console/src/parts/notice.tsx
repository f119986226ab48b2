import type { ReactNode } from 'react'
import { useOutside } from '../client/api-context'
import { toProblem } from '../client/problem'
import { Shape, type Tone } from './shapes'

/** One sentence that needs an eye, on its tint. */
export const Notice = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <div className={`notice ${tone}`} role={tone === 'fail' ? 'alert' : 'status'}>
    <Shape tone={tone} />
    <div>{children}</div>
  </div>
)

/** Why a deed was refused, beside where it was tried. Renders nothing while there is no error. */
export const ActionError = ({ error }: { readonly error: unknown }) => {
  const { now } = useOutside()
  if (error === null || error === undefined) return null
  const problem = toProblem(error, now())
  return (
    <Notice tone='fail'>
      <b>{problem.title}。</b>
      {problem.next}
      {problem.detail.length === 0 ? null : <div>{problem.detail.join('；')}</div>}
      {problem.number === undefined ? null : <div className='quiet'>{`编号 ${problem.number}`}</div>}
    </Notice>
  )
}
