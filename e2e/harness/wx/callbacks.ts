import { type Answer, type Args, type Call, WxFailure } from '../answers'

type Callbacks = {
  readonly success?: (result: object) => void
  readonly fail?: (error: object) => void
  readonly complete?: (outcome: object) => void
}

const failure = (api: string, error: unknown) => ({
  errMsg: `${api}:fail ${error instanceof Error ? error.message : String(error)}`,
  ...(error instanceof WxFailure && { errno: error.errno }),
})

const nothing = () => undefined
/** What WeChat answers at once where a call can be followed or given up. */
const task = {
  abort: nothing,
  onProgressUpdate: nothing,
  offProgressUpdate: nothing,
  onHeadersReceived: nothing,
  offHeadersReceived: nothing,
}

/**
 * WeChat's calling convention: `success`, `fail` and `complete` when one of them is given, else a promise; the answer
 * carries `errMsg`. The call is recorded without its callbacks.
 */
export const withCallbacks =
  (calls: Call[], api: string, act: Answer) =>
  (given: Args & Callbacks = {}): object => {
    const { success, fail, complete, ...args } = given
    calls.push({ api, args })
    const answered = (async () => ({ errMsg: `${api}:ok`, ...((await act(args)) as object | undefined) }))()
    if (!success && !fail && !complete) return answered.catch((error) => Promise.reject(failure(api, error)))
    answered.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (error) => {
        fail?.(failure(api, error))
        complete?.(failure(api, error))
      },
    )
    return task
  }
