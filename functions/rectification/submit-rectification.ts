import { type Asked, type Changed, given, type Refused } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'

/** The merchant sends the whole order in; what is still without an answer is named by its number. */
export const submitRectification = given(
  async (deps: RectificationDeps, asked: Asked<OrderAsked>): Promise<Changed<Moved> | Refused> =>
    await act(deps, asked, {
      deed: { kind: 'submit' },
      subject: subjectOf(asked.input),
      write: async (order) => ({ order }),
      detail: ({ findings }) =>
        findings.flatMap(({ number, state }) => (state === 'open' || state === 'returned' ? [number] : [])),
    }),
)
