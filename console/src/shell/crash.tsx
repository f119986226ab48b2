import { Component, type ReactNode } from 'react'
import { toProblem } from '../client/problem'
import { ErrorState } from '../parts/states'

type State = { readonly caught?: unknown; readonly at?: Date }

/** A page that breaks leaves the frame standing; the rest of the console stays usable. */
export class Crash extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(caught: unknown): State {
    return { caught, at: new Date() }
  }

  override render() {
    const { at, caught } = this.state
    if (at === undefined) return this.props.children
    return <ErrorState what='这一页' problem={toProblem(caught, at)} onRetry={() => window.location.reload()} />
  }
}
