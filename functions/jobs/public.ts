import type { SendMessage } from '../platform/ports/queue'

type Deps = { readonly districts: () => Promise<readonly string[]>; readonly send: SendMessage }

/** Every few minutes: each district's jobs are to be looked at. */
export const lookAfterJobs =
  ({ districts, send }: Deps) =>
  async (): Promise<void> => {
    for (const district of await districts()) await send('job-resume', { district })
  }
