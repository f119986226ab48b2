import { readdirSync, readFileSync } from 'node:fs'
import { root } from '../install.mjs'

/** `selfCheck` of the contract lies in `self-check`. */
const folderOf = (domain: string) => domain.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const sourcesOf = (domain: string): readonly string[] => {
  const folder = `${root}functions/${folderOf(domain)}`
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

const subject = /subject(?:: |\s*=\s*)(?:`([^`]+)`|subjectOf\()/

/** `shop:${shop.shopId}` as `shop:<shopId>`. */
const plain = (template: string) => template.replace(/\$\{(?:\w+\.)*(\w+)\}/g, '<$1>')

const helper = /export const subjectOf = [^`]*`([^`]+)`/

/** What the audit event of an operation is about: read where the verb says it. */
export const subjectOf = (domain: string, operation: string): string => {
  const sources = sourcesOf(domain)
  const source = sources.find((text) => text.includes(`export const ${operation} =`))
  const said = source?.slice(source.indexOf(`export const ${operation} =`)).match(subject)
  if (!said) throw new Error(`what ${domain}.${operation} is about was not found`)
  const named = said[1] ?? sources.map((text) => text.match(helper)?.[1]).find(Boolean)
  return plain(named ?? '')
}
