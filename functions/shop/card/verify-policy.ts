import { createHash } from 'node:crypto'
import { verifyPage } from './verify-page'

const hashOf = (tag: 'script' | 'style'): string => {
  const [, content = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(verifyPage) ?? []
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}

/** The verifier's own script and style by their hashes; what it asks for is the log's head, on this host. */
export const verifyPolicy = [
  "default-src 'none'",
  `script-src ${hashOf('script')}`,
  `style-src ${hashOf('style')}`,
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
