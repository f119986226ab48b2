import { plainText, withoutControls } from '@app/types/platform/plain-text'
import type { Context } from 'hono'
import { mostWords } from './page-contact'

export type Report = { readonly words: string; readonly trapped: boolean }

/** What a report may weigh: 200 characters of Chinese in a form, percent-encoded, and its field names. */
export const mostReportBytes = 8_192

export const isJson = (c: Context): boolean => (c.req.header('content-type') ?? '').startsWith('application/json')

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const fieldsOf = async (c: Context): Promise<{ words: unknown; website: unknown }> => {
  const text = await c.req.text()
  if (!isJson(c)) {
    const form = new URLSearchParams(text)
    return { words: form.get('words'), website: form.get('website') }
  }
  const body = (text === '' ? {} : JSON.parse(text)) as { words?: unknown } | null
  return { words: body?.words, website: undefined }
}

/** The report in a request, a form or JSON; undefined when it is neither or too long. Line ends count once; who
 * reports is not asked to mend what cannot be seen. */
export const readReport = async (c: Context): Promise<Report | undefined> => {
  try {
    const fields = await fieldsOf(c)
    const words = withoutControls(plainText(textIn(fields.words))).trim()
    return words.length > mostWords ? undefined : { words, trapped: textIn(fields.website) !== '' }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
