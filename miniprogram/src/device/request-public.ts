import Taro from '@tarojs/taro'

type PublicRequest = {
  readonly method: 'GET' | 'POST'
  /** Below the public origin: `/s/…`. */
  readonly path: string
  readonly body?: string
  readonly etag?: string
}
export type PublicAnswer = { readonly status: number; readonly body: string; readonly etag?: string }

/** Asks the public pages directly, without identity; undefined when no answer came. */
export type RequestPublic = (request: PublicRequest) => Promise<PublicAnswer | undefined>

const headerOf = (headers: unknown, name: string): string | undefined => {
  const entries = Object.entries((headers ?? {}) as Record<string, unknown>)
  const value = entries.find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

const textOf = (data: unknown): string => (typeof data === 'string' ? data : '')

export const requestPublic: RequestPublic = async ({ method, path, body, etag }) => {
  try {
    const answer = await Taro.request<string>({
      url: `${PUBLIC_ORIGIN}${path}`,
      method,
      dataType: 'text',
      responseType: 'text',
      timeout: 10_000,
      header: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
      ...(body === undefined ? {} : { data: body }),
    })
    const tag = headerOf(answer.header, 'etag')
    return { status: answer.statusCode, body: textOf(answer.data), ...(tag ? { etag: tag } : {}) }
  } catch {
    return undefined
  }
}
