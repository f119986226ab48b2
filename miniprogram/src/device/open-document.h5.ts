import type { OpenDocument } from './open-document'

/** An anchor, not `window.open`: browsers block windows that open after an answer from the network. */
export const openDocument: OpenDocument = async (url) => {
  const link = document.createElement('a')
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener'
  link.click()
  return true
}
