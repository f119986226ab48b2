/** A few small secrets, apart from the store. WeChat encrypts them for this user on this phone. */
export type Secrets = {
  readonly read: (name: string) => Promise<string | undefined>
  /** What finds no room is only not remembered. */
  readonly write: (name: string, secret: string) => Promise<void>
}

export declare const secrets: Secrets
