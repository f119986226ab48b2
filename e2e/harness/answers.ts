/** What a page hands to a wx API: one object, without its callbacks. */
export type Args = Readonly<Record<string, unknown>>
/** Answers one wx API. Throwing an Error makes the API fail, as `errMsg: '<api>:fail <message>'`. */
export type Answer = (args: Args) => unknown

/** A request as WeChat's network APIs make it. `body` is base64; `form` is `wx.uploadFile`'s multipart form. */
export type HttpRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly form?: { readonly fields: Readonly<Record<string, string>>; readonly name: string; readonly file: string }
}
export type HttpReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export type SendHttp = (request: HttpRequest) => Promise<HttpReply>

/** What the world around the mini-program answers. A test gives what its pages ask for; the rest has WeChat's defaults. */
export type Answers = {
  /** wx APIs by name; they stand over the harness's own. */
  readonly wx?: Readonly<Record<string, Answer>>
  /** Cloud functions by name, each given `data`: `{ gateway: (event) => callGateway(event) }`. */
  readonly cloud?: Readonly<Record<string, (data: unknown) => unknown>>
  /** The network; by default real HTTP. */
  readonly http?: SendHttp
}

/** A wx call that was made, in order. */
export type Call = { readonly api: string; readonly args: unknown }

/** A failure with WeChat's error number, e.g. 104: privacy authorisation refused. */
export class WxFailure extends Error {
  readonly errno: number
  constructor(message: string, errno: number) {
    super(message)
    this.errno = errno
  }
}
